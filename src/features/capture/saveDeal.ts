import { AppError } from '#kernel/errors.ts'
import { fold } from '#kernel/text.ts'
import { createDeal, loseDeal, moveDeal, readDeal, updateDeal, winDeal } from '#features/deals/deals.ts'
import { listPipelines } from '#features/deals/pipelines.ts'
import type { Context } from '#platform/context.ts'
import type { ItemOf } from './items.contract.ts'
import type { Saving } from './saveItems.ts'

type DealItem = ItemOf<'deal'>

export async function saveDeal(saving: Saving, item: DealItem) {
  const { ctx, refs, created, updated } = saving
  if (item.action === 'create' || !item.id) {
    const deal = await openDeal(saving, item)
    refs.add('deal', item.name, deal.id)
    created.push({ type: 'deal', id: deal.id, name: deal.name })
    return
  }
  refs.one('deal', { id: item.id, name: item.name })
  await updateDeal(ctx, { id: item.id, ...valuesOf(ctx, item) })
  await follow(ctx, item.id, item)
  updated.push({ type: 'deal', id: item.id, name: item.name })
}

async function openDeal({ ctx, refs }: Saving, item: DealItem) {
  const [companyId = null] = refs.resolve('company', item.companies)
  const [personId = null] = refs.resolve('person', item.people)
  const deal = await createDeal(ctx, { name: item.name, companyId, personId, ...valuesOf(ctx, item) })
  await follow(ctx, deal.id, item)
  return deal
}

function valuesOf(ctx: Context, item: DealItem) {
  const currency = item.currency ?? ctx.actor.workspace.currency
  return {
    ...(item.amount === null ? {} : { amount: { amount: item.amount, currency } }),
    ...(item.closeOn === null ? {} : { closeOn: item.closeOn }),
    ...(item.owner === null ? {} : { ownerId: item.owner.id }),
  }
}

/** Moves the deal to the stage that the line names, by the verb that fits the stage's type. */
async function follow(ctx: Context, id: string, item: DealItem) {
  if (!item.stage && !item.stageId) return
  const deal = await readDeal(ctx, { id })
  const { data: pipelines } = await listPipelines(ctx, {})
  const stages = pipelines.find((pipeline) => pipeline.id === deal.pipelineId)?.stages ?? []
  const stage =
    stages.find((each) => each.id === item.stageId) ??
    stages.find((each) => fold(each.name) === fold(item.stage ?? '')) ??
    stages.find((each) => each.type === item.stage)
  if (!stage) {
    throw new AppError(
      'invalid',
      'capture.stage',
      `There is no stage "${item.stage}" in this deal's pipeline. Choose one of: ${stages.map((each) => each.name).join(', ')}.`,
    )
  }
  if (stage.id === deal.stageId) return
  if (stage.type === 'won') await winDeal(ctx, { id })
  else if (stage.type === 'lost') await loseDeal(ctx, { id, reason: item.lostReason ?? 'Not said' })
  else await moveDeal(ctx, { id, stageId: stage.id })
}
