import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { policyOf } from '#platform/records/references.ts'
import type { Kind } from './kinds.ts'

export type PairRow = {
  a_id: string
  b_id: string
  rank: number
  different_at: Date | null
  different_name: string | null
}

type Wanted = { show: 'open' | 'different'; limit: number; cursor?: string }

/** Pairs of which the actor may see both, and has not put off: the likeliest first, or the latest verdict first. */
export async function pageOfPairs(ctx: Context, kind: Kind, { show, limit, cursor }: Wanted) {
  const { workspaceId, userId } = ctx.actor
  const policy = policyOf(kind.noun)
  const table = sql.table(kind.type.table)
  const isOpen = show === 'open'
  const rank = isOpen ? sql`p.probability::float8` : sql`extract(epoch from p.different_at)::float8`
  const after = cursor ? readCursor(cursor) : null
  const answer = await sql<PairRow>`
    select p.a_id, p.b_id, ${rank} as rank, p.different_at, u.name as different_name
    from duplicate_pairs p
    join ${table} a on a.workspace_id = p.workspace_id and a.id = p.a_id and a.deleted_at is null and ${policy.visibleTo(ctx.actor, 'a')}
    join ${table} b on b.workspace_id = p.workspace_id and b.id = p.b_id and b.deleted_at is null and ${policy.visibleTo(ctx.actor, 'b')}
    left join users u on u.workspace_id = p.workspace_id and u.id = p.different_by
    where p.workspace_id = ${workspaceId} and p.type = ${kind.noun} and p.different_at is ${isOpen ? sql`null` : sql`not null`}
      and ${after ? sql`(${rank}, p.a_id, p.b_id) < (${after.rank}::float8, ${after.a}::uuid, ${after.b}::uuid)` : sql`true`}
      and ${isOpen ? sql`not exists (select from duplicate_put_off o where o.workspace_id = p.workspace_id and o.user_id = ${userId} and o.a_id = p.a_id and o.b_id = p.b_id and o.until > ${ctx.now})` : sql`true`}
    order by ${isOpen ? sql`p.probability` : sql`p.different_at`} desc, p.a_id desc, p.b_id desc limit ${sql.lit(limit + 1)}`.execute(
    ctx.db,
  )
  const rows = answer.rows.slice(0, limit)
  const last = answer.rows.length > limit ? rows.at(-1) : undefined
  return { rows, nextCursor: last ? writeCursor(last) : null }
}

const writeCursor = ({ rank, a_id, b_id }: PairRow) =>
  Buffer.from(JSON.stringify([rank, a_id, b_id])).toString('base64url')

function readCursor(cursor: string): { rank: number; a: string; b: string } {
  const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)
  try {
    const [rank, a, b] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (typeof rank === 'number' && isId(a) && isId(b)) return { rank, a, b }
  } catch {
    // Falls through to the refusal: a cursor is ours, or it is nothing.
  }
  throw new AppError(
    'invalid',
    'cursor.invalid',
    'This page does not exist any more. Start again from the first page.',
    {
      errors: [{ path: 'cursor', message: 'Not a cursor of this list.' }],
    },
  )
}
