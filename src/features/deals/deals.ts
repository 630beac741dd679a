import { AppError } from '#kernel/errors.ts'
// What a deal refers to, with the policies that guard it.
import '#features/companies/companies.ts'
import '#features/people/people.ts'
import '#features/products/products.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { loadRecord, lockRecord, refuseStale } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import { customColumns } from '#platform/records/custom/readCustom.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import { checkReferences } from '#platform/records/references.ts'
import type { Row } from '#platform/records/recordType.ts'
import { updateRecord } from '#platform/records/write.ts'
import { bornAt, linesAndAmount, refuseReason } from './dealColumns.ts'
import { dealPolicy } from './deals.policy.ts'
import { deals as contracts, type DealView } from './deals.contract.ts'
import { dealType } from './deals.record.ts'
import './pipelines.ts'
import { lastOpenStage } from './lastOpenStage.ts'
import { atStage, findPlace, type Place } from './place.ts'
import { firstPosition, positionAfter } from './position.ts'
import { firstOfType } from './stages.ts'

const verbs = recordOperations(dealType, contracts, dealPolicy, {
  onCreate: async (ctx, _, input) => ({ ...(await bornAt(ctx, input)), ...(await linesAndAmount(ctx, input)) }),
  onUpdate: (ctx, _, row, input) => {
    refuseReason(input, row.status as DealView['status'])
    return linesAndAmount(ctx, input, row)
  },
})

export const listDeals = verbs.list
export const readDeal = verbs.read
export const createDeal = verbs.create
export const updateDeal = verbs.update
export const deleteDeal = verbs.remove
export const restoreDeal = verbs.restore
export const dealHistory = verbs.history

export const moveDeal = operation(contracts.move, {
  load: (ctx, { id }) => lockDeal(ctx, id),
  may: dealPolicy.canEdit,
  run: async (ctx, { stageId, after, version, custom }, deal) => {
    refuseStale(ctx, deal, version, (row) => show(ctx, row))
    const place = await findPlace(ctx, { stageId })
    if (after === undefined && !custom && place.stage.id === deal.stage_id)
      return show(ctx, await loadDeal(ctx, deal.id))
    return put(ctx, deal, place, { after, custom })
  },
})

export const winDeal = operation(contracts.win, {
  load: (ctx, { id }) => lockDeal(ctx, id),
  may: dealPolicy.canEdit,
  run: async (ctx, { version, custom }, deal) => {
    refuseStale(ctx, deal, version, (row) => show(ctx, row))
    if (deal.status === 'won') throw new AppError('conflict', 'deal.already_won', 'This deal is won already.')
    if (deal.status === 'lost')
      throw new AppError('conflict', 'deal.already_lost', 'A lost deal cannot be won. Reopen it first.')
    return put(ctx, deal, await placeOfType(ctx, deal, 'won'), { custom })
  },
})

export const loseDeal = operation(contracts.lose, {
  load: (ctx, { id }) => lockDeal(ctx, id),
  may: dealPolicy.canEdit,
  run: async (ctx, { reason, version, custom }, deal) => {
    refuseStale(ctx, deal, version, (row) => show(ctx, row))
    if (deal.status === 'lost') throw new AppError('conflict', 'deal.already_lost', 'This deal is lost already.')
    if (deal.status === 'won')
      throw new AppError('conflict', 'deal.already_won', 'A won deal cannot be lost. Reopen it first.')
    return put(ctx, deal, await placeOfType(ctx, deal, 'lost'), { columns: { lost_reason: reason ?? null }, custom })
  },
})

export const reopenDeal = operation(contracts.reopen, {
  load: (ctx, { id }) => lockDeal(ctx, id),
  may: dealPolicy.canEdit,
  run: async (ctx, { version, custom }, deal) => {
    refuseStale(ctx, deal, version, (row) => show(ctx, row))
    if (deal.status === 'open') throw new AppError('conflict', 'deal.already_open', 'This deal is open already.')
    const place = await placeOfType(ctx, deal, 'open')
    return put(
      ctx,
      deal,
      { ...place, stage: (await lastOpenStage(ctx, deal, place.stages)) ?? place.stage },
      { custom },
    )
  },
})

type Wish = { after?: string | null; columns?: Record<string, unknown>; custom?: Record<string, unknown> }

/** The one way in which a deal changes its place. What happened is named after what it means. */
async function put(ctx: Context, deal: Row, place: Place, { after, columns, custom }: Wish = {}): Promise<DealView> {
  await checkReferences(ctx, dealType, { custom }, deal)
  const answers = customColumns(ctx.actor, dealType, custom, deal)
  const position = after ? await positionAfter(ctx, place, after, deal.id) : await firstPosition(ctx, place)
  const verb = place.stage.type === deal.status ? 'moved' : place.stage.type === 'open' ? 'reopened' : place.stage.type
  return show(
    ctx,
    await updateRecord(ctx, dealType, deal, { ...atStage(ctx, place, deal), position, ...columns, ...answers }, verb),
  )
}

/** The first stage of a type in the deal's own pipeline. */
async function placeOfType(ctx: Context, deal: Row, type: DealView['status']): Promise<Place> {
  const place = await findPlace(ctx, { pipelineId: deal.pipeline_id as string })
  return { ...place, stage: firstOfType(place.stages, type) ?? place.stage }
}

const loadDeal = (ctx: Context, id: string) => loadRecord(ctx, dealType, dealPolicy, id)
const lockDeal = (ctx: Context, id: string) => lockRecord(ctx, dealType, dealPolicy, id)
const show = (ctx: Context, row: Row) => present<DealView>(dealType, dealPolicy, ctx.actor, row)
