import { sql } from 'kysely'
import type { Visibility } from '#kernel/record.ts'
import type { Context } from '#platform/context.ts'

const STRICTEST_FIRST: readonly Visibility[] = ['private', 'owner', 'team', 'everyone']

/** The visibility that reveals no more than any of the records does. */
export async function strictestVisibility(ctx: Context, ids: string[]): Promise<Visibility> {
  if (ids.length === 0) return 'everyone'
  const { workspaceId } = ctx.actor
  const answer = await sql<{ visibility: Visibility }>`
    select visibility from people where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])
    union select visibility from companies where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])
    union select visibility from deals where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(ctx.db)
  const found = new Set(answer.rows.map((row) => row.visibility))
  return STRICTEST_FIRST.find((visibility) => found.has(visibility)) ?? 'everyone'
}
