import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../actor.ts'
import { filterSql } from './filterSql.ts'
import type { RecordPolicy } from './policy.ts'
import type { RecordType } from './recordType.ts'
import { matchingRecords } from './sight.ts'

/** A list narrowed by words goes no further than its best matches. */
const MOST_MATCHES = 1000

/** What is asked of a list, apart from its order. */
export type Asked = { q?: string | undefined; filter?: unknown }

/** The conditions over `r` of a list: this workspace, not deleted, within sight, and what is asked. One way for all that lists, counts or changes many. */
export function matching(
  actor: Actor,
  type: RecordType,
  policy: RecordPolicy,
  { q, filter }: Asked,
): RawBuilder<unknown>[] {
  const where = [
    sql`r.workspace_id = ${actor.workspaceId}`,
    sql`r.deleted_at is null`,
    policy.visibleTo(actor, 'r'),
    filterSql(type, filter, 'r', actor),
  ]
  // An array, not a join: so the planner fetches by key and does not walk the whole order in hope of meeting a match.
  if (q)
    where.push(sql`r.id = any(array(select record_id from ${matchingRecords(actor, [type.noun], q, MOST_MATCHES)}))`)
  return where
}
