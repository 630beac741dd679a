import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../actor.ts'
import { allTypes } from './recordType.ts'
import { isDenied } from './roleRights.ts'

const nounOf = (table: string) => allTypes().find((type) => type.table === table)?.noun ?? ''

type VisibleTo = (actor: Actor, alias: string) => RawBuilder<boolean>

/** The name of the record that a row refers to, or null where the actor may not see that record. */
export function nameLookup(table: string, reference: string, name: string, visibleTo: VisibleTo) {
  return (actor: Actor, alias: string) =>
    isDenied(actor, nounOf(table), 'see')
      ? sql`null::text`
      : sql`(select ${sql.ref(`n.${name}`)} from ${sql.table(table)} n
    where n.workspace_id = ${sql.ref(`${alias}.workspace_id`)} and n.id = ${sql.ref(`${alias}.${reference}`)}
      and n.deleted_at is null and ${visibleTo(actor, 'n')})`
}
