import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf } from '#platform/records/recordType.ts'
import type { Ref } from './provider.ts'

/** Which of these records are there and may be seen by the actor today. One statement for all types. */
export async function visibleIds(ctx: Context, refs: readonly Ref[]): Promise<Set<string>> {
  const byType = Map.groupBy(refs, ({ type }) => type)
  if (byType.size === 0) return new Set()
  const parts = [...byType].map(([noun, each]) => {
    const ids = [...new Set(each.map(({ id }) => id))]
    return sql`select r.id from ${sql.table(typeOf(noun).table)} r where r.workspace_id = ${ctx.actor.workspaceId} and r.id = any(${ids}::uuid[])
      and r.deleted_at is null and ${policyOf(noun).visibleTo(ctx.actor, 'r')}`
  })
  const answer = await sql<{ id: string }>`${sql.join(parts, sql` union all `)}`.execute(ctx.db)
  return new Set(answer.rows.map(({ id }) => id))
}
