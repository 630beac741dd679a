import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { ParsedOf } from '#kernel/contract.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { canWrite } from '#features/access/access.policy.ts'
import { matching } from '#platform/records/matching.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf, type Row } from '#platform/records/recordType.ts'
import { removeRecords } from '#platform/records/removeMany.ts'
import { updateRecords } from '#platform/records/updateMany.ts'
import { bulks, MOST_CHANGED, type BulkChange } from './bulk.contract.ts'
import type { ViewType } from './views.contract.ts'

type Input = ParsedOf<(typeof bulks)[ViewType]>
type Outcome = { changed: number; why: string[] }

const MOST_REASONS = 10

/** Whoever may change records at all may ask; what one may not change is counted and stays as it is. */
const bulk = (noun: ViewType) =>
  operation(bulks[noun], {
    may: canWrite,
    run: async (ctx, input) => {
      const ids = await idsOf(ctx, noun, input)
      const { change, dryRun } = input
      const { changed, why } =
        'delete' in change ? await remove(ctx, noun, ids, dryRun) : await update(ctx, noun, ids, change, dryRun)
      const counted = Map.groupBy(why, (message) => message)
      const reasons = [...counted].map(([message, some]) => ({ message, count: some.length }))
      return {
        actId: dryRun || changed === 0 ? null : ctx.groupId,
        matched: ids.length,
        changed,
        unchanged: ids.length - changed - why.length,
        refused: why.length,
        reasons: reasons.toSorted((a, b) => b.count - a.count).slice(0, MOST_REASONS),
      }
    },
  })

export const changePeople = bulk('person')
export const changeCompanies = bulk('company')
export const changeDeals = bulk('deal')
export const changeCases = bulk('case')

/** Those that the list shows, or those of the given that are within sight: the others do not exist for the actor. */
async function idsOf(ctx: Context, noun: ViewType, { ids, q, filter }: Input): Promise<string[]> {
  const [type, policy] = [typeOf(noun), policyOf(noun)]
  const where = matching(ctx.actor, type, policy, { q, filter })
  if (ids) where.push(sql`r.id = any(${ids}::uuid[])`)
  const answer = await sql<{ id: string }>`select r.id from ${sql.table(type.table)} r
    where ${sql.join(where, sql` and `)} limit ${sql.lit(MOST_CHANGED + 1)}`.execute(ctx.db)
  if (answer.rows.length > MOST_CHANGED)
    throw new AppError(
      'invalid',
      'bulk.too_many',
      `More than ${MOST_CHANGED} match. Narrow the list with a filter, and do it in parts.`,
      { details: { most: MOST_CHANGED } },
    )
  return answer.rows.map(({ id }) => id)
}

async function update(
  ctx: Context,
  noun: ViewType,
  ids: string[],
  change: Exclude<BulkChange, { delete: true }>,
  isTrial: boolean,
): Promise<Outcome> {
  if (!('set' in change) && !('tags' in typeOf(noun).fields))
    throw new AppError('invalid', 'bulk.no_tags', 'These records have no tags.')
  const input = (row: Row) => inputFor(row, change)
  const outcomes = await updateRecords(
    ctx,
    noun,
    ids.map((id) => ({ id, input })),
    { isTrial, isStrict: true },
  )
  return {
    changed: outcomes.filter(({ isChanged }) => isChanged).length,
    why: outcomes.flatMap(({ errors }) => errors.slice(0, 1).map(({ message }) => message)),
  }
}

function inputFor(row: Row, change: Exclude<BulkChange, { delete: true }>): Record<string, unknown> {
  if ('set' in change) return change.set
  const tags = (row.tags as string[] | undefined) ?? []
  if ('removeTag' in change) return { tags: tags.filter((tag) => tag !== change.removeTag) }
  return { tags: tags.includes(change.addTag) ? tags : [...tags, change.addTag] }
}

async function remove(ctx: Context, noun: ViewType, ids: string[], isTrial: boolean): Promise<Outcome> {
  const { count, why } = await removeRecords(ctx, noun, ids, isTrial)
  return { changed: count, why }
}
