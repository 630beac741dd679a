import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** A table that refers to any record by its id, without being a record itself: favourites, files, comments, follows… */
export type Follower = { table: string; column: string }

const followers: Follower[] = []

/** A chapter says here which of its tables go along when a record is merged; records' own fields do so by themselves. */
export const followsMerges = (follower: Follower) => void followers.push(follower)

/** Moves what refers to one record over to the other, and remembers which rows those were. */
export async function followMerge(ctx: Context, from: string, to: string) {
  const { workspaceId } = ctx.actor
  const moved: Record<string, string[]> = {}
  for (const follower of followers) moved[keyOf(follower)] = await move(ctx, follower, from, to)
  await sql`insert into merges (workspace_id, goes_id, stays_id, merged_at, moved)
    values (${workspaceId}, ${from}, ${to}, ${ctx.now}, ${JSON.stringify(moved)}::jsonb)
    on conflict (workspace_id, goes_id) do update set stays_id = excluded.stays_id, merged_at = excluded.merged_at, moved = excluded.moved`.execute(
    ctx.db,
  )
}

/** Rows that were moved and still stand where they were moved to go back. */
export async function takeBackFollowers(ctx: Context, from: string, to: string) {
  const { workspaceId } = ctx.actor
  const answer = await sql<{ moved: Record<string, string[]> }>`delete from merges
    where workspace_id = ${workspaceId} and goes_id = ${from} and stays_id = ${to} returning moved`.execute(ctx.db)
  for (const follower of followers) {
    const ids = answer.rows[0]?.moved[keyOf(follower)] ?? []
    if (ids.length > 0)
      await sql`update ${sql.table(follower.table)} set ${sql.ref(follower.column)} = ${from}
        where workspace_id = ${workspaceId} and ${sql.ref(follower.column)} = ${to} and id = any(${ids}::uuid[])`.execute(
        ctx.db,
      )
  }
}

const keyOf = ({ table, column }: Follower) => `${table}.${column}`

async function move(ctx: Context, { table, column }: Follower, from: string, to: string): Promise<string[]> {
  const answer = await sql<{ id: string }>`update ${sql.table(table)} set ${sql.ref(column)} = ${to}
    where workspace_id = ${ctx.actor.workspaceId} and ${sql.ref(column)} = ${from} returning id`.execute(ctx.db)
  return answer.rows.map(({ id }) => id)
}
