import { notFound } from '#kernel/errors.ts'
import { operation } from '#platform/operation.ts'
import { board as contracts } from './board.contract.ts'
import { cardsOf, pipelineFor, sumsOf, type Cards } from './board.queries.ts'

const noCards: Cards = { deals: [], nextCursor: null }
const nothing = { count: 0, totals: [] }

export const readBoard = operation(contracts.read, {
  load: async (ctx, { pipelineId }) => {
    const pipeline = await pipelineFor(ctx, pipelineId)
    if (!pipeline) throw notFound('pipeline')
    return pipeline
  },
  may: () => true,
  run: async (ctx, { ownerId, limit }, { id, name, stages }) => {
    const stageIds = stages.map((stage) => stage.id)
    const sums = await sumsOf(ctx, { pipelineId: id, ownerId })
    const cards = await cardsOf(ctx, stageIds, { ownerId, limit })
    const columns = stages.map((stage) => ({
      ...stage,
      ...nothing,
      ...sums.get(stage.id),
      ...(cards.get(stage.id) ?? noCards),
    }))
    return { pipelineId: id, name, stages: columns }
  },
})

export const readBoardMore = operation(contracts.more, {
  may: () => true,
  run: async (ctx, { stageId, ...narrowing }) => {
    const cards = await cardsOf(ctx, [stageId], narrowing)
    const { deals, nextCursor } = cards.get(stageId) ?? noCards
    return { data: deals, nextCursor }
  },
})
