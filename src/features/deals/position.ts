import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import type { Place } from './place.ts'
import { dealPolicy } from './deals.policy.ts'

type Neighbours = { position: number; next: number | null }

/** Before all others of the stage. */
export async function firstPosition(ctx: Context, place: Place): Promise<number> {
  const answer = await sql<{ position: number }>`select d.position from deals d where ${isAt(ctx, place)}
    order by d.position, d.id limit 1`.execute(ctx.db)
  return (answer.rows[0]?.position ?? 1) - 1
}

/**
 * Halfway between the deal `after` and the one behind it. Numbers run out after some fifty moves into the same gap;
 * then the stage is numbered anew, which is nobody's change and makes no version stale.
 * @throws AppError invalid when `after` is not at the stage.
 */
export async function positionAfter(ctx: Context, place: Place, after: string, movedId: string): Promise<number> {
  const between = middle(await neighbours(ctx, place, after, movedId))
  if (between !== null) return between
  await numberAnew(ctx, place)
  const again = await neighbours(ctx, place, after, movedId)
  return middle(again) ?? again.position
}

function middle({ position, next }: Neighbours): number | null {
  if (next === null) return position + 1
  const between = (position + next) / 2
  return position < between && between < next ? between : null
}

async function neighbours(ctx: Context, place: Place, after: string, movedId: string): Promise<Neighbours> {
  const answer = await sql<Neighbours>`
    select a.position, (select d.position from deals d where ${isAt(ctx, place)} and d.id <> ${movedId}
      and (d.position, d.id) > (a.position, a.id) order by d.position, d.id limit 1) as next
    from deals a where a.workspace_id = ${ctx.actor.workspaceId} and a.id = ${after} and a.id <> ${movedId}
      and a.stage_id = ${place.stage.id} and a.deleted_at is null and ${dealPolicy.visibleTo(ctx.actor, 'a')}`.execute(
    ctx.db,
  )
  const found = answer.rows[0]
  if (found) return found
  throw new AppError(
    'invalid',
    'deal.after_elsewhere',
    'The deal to put it behind is not at this stage any more. Look at the board again.',
    {
      errors: [{ path: 'after', message: 'Not at this stage.' }],
    },
  )
}

/** Deals that somebody is changing at this moment are left where they are: waiting for them could wait in a circle. */
async function numberAnew(ctx: Context, place: Place) {
  await sql`with free as (select d.id, d.position from deals d where ${isAt(ctx, place)} for update skip locked),
      numbered as (select id, min(position) over () + row_number() over (order by position, id) - 1 as position from free)
    update deals d set position = n.position from numbered n
    where d.workspace_id = ${ctx.actor.workspaceId} and d.id = n.id`.execute(ctx.db)
}

const isAt = (ctx: Context, { pipelineId, stage }: Place) => sql<boolean>`d.workspace_id = ${ctx.actor.workspaceId}
  and d.pipeline_id = ${pipelineId} and d.stage_id = ${stage.id} and d.deleted_at is null`
