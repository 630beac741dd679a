import type { Context } from '#platform/context.ts'
import { findPlace, type Place } from './place.ts'
import { firstPosition } from './position.ts'

type Wish = { pipelineId?: string; stageId?: string }
type Birthplace = { place: Place; position: number }

const known = new WeakMap<Context, Map<string, Birthplace>>()

/** Where a new deal stands: first at its stage. Looked up once per act, because one import makes thousands of deals. */
export async function birthplaceOf(ctx: Context, wish: Wish): Promise<Birthplace> {
  const places = known.get(ctx) ?? new Map<string, Birthplace>()
  known.set(ctx, places)
  const key = `${wish.pipelineId} ${wish.stageId}`
  const last = places.get(key)
  const place = last?.place ?? (await findPlace(ctx, wish))
  const next = { place, position: last ? last.position - 1 : await firstPosition(ctx, place) }
  places.set(key, next)
  return next
}
