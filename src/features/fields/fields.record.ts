import { sql } from 'kysely'
import { fold } from '#kernel/text.ts'
import type { Actor } from '#platform/actor.ts'
import { recordType } from '#platform/records/recordType.ts'
import { secondsFor } from './klm.pure.ts'

/** How generic features see a field that a workspace defined. */
export const fieldType = recordType({
  noun: 'field',
  label: 'field',
  table: 'fields',
  defaultSort: 'position',
  fields: {
    type: { column: 'type', kind: 'text', sort: 'always' },
    key: { column: 'key', kind: 'text' },
    name: { column: 'name', kind: 'text', sort: 'always', sortColumn: 'sort_name' },
    kind: { column: 'kind', kind: 'text' },
    help: { column: 'help', kind: 'text' },
    choices: { column: 'choices', kind: 'json' },
    defaultValue: { column: 'default_value', kind: 'json' },
    unique: { column: 'is_unique', kind: 'boolean' },
    formula: { column: 'formula', kind: 'text' },
    position: { column: 'position', kind: 'integer', sort: 'always' },
    serves: { column: 'serves', kind: 'text' },
    askedBy: { column: 'asked_by', kind: 'text' },
    required: { column: 'required', kind: 'json' },
    entrySeconds: { column: 'entry_seconds', kind: 'integer', isReadOnly: true },
    reads: { column: 'reads', kind: 'json', lookup: readsOf, isReadOnly: true },
    isUnread: { column: 'is_unread', kind: 'boolean', lookup: isUnread, isReadOnly: true },
  },
  derive: (row) => ({ sort_name: fold(String(row.name)), entry_seconds: secondsFor(String(row.kind as string)) }),
})

function readsOf(_: Actor, alias: string) {
  const sum = (way: string) => sql`coalesce(sum(count) filter (where way = ${sql.lit(way)}), 0)::int`
  return sql`(select jsonb_build_object('screen', ${sum('screen')}, 'api', ${sum('api')}, 'filter', ${sum('filter')})
    from field_reads c where c.workspace_id = ${sql.ref(`${alias}.workspace_id`)} and c.type = ${sql.ref(`${alias}.type`)}
      and c.key = ${sql.ref(`${alias}.key`)} and c.day > current_date - 90)`
}

/** Old enough to have been read, and read by nobody. */
function isUnread(_: Actor, alias: string) {
  return sql`(${sql.ref(`${alias}.created_at`)} < now() - interval '90 days' and not exists (select from field_reads c
    where c.workspace_id = ${sql.ref(`${alias}.workspace_id`)} and c.type = ${sql.ref(`${alias}.type`)}
      and c.key = ${sql.ref(`${alias}.key`)} and c.day > current_date - 90))`
}
