import type { Money } from '#kernel/money.ts'
import type { BoardStage } from '../board.contract.ts'
import type { DealView } from '../deals.contract.ts'

export type BoardAnswer = { pipelineId: string; name: string; stages: BoardStage[] }
/** The cards of one stage, as far as they were asked for. */
export type StageCards = { stageId: string; data: DealView[]; nextCursor: string | null }
export type DealMove = { deal: DealView; stageId: string; after: string | null }

/** The board as it will be once the server has moved the deal: cards, counts and totals. */
export function moveOnBoard(board: BoardAnswer, { deal, stageId, after }: DealMove): BoardAnswer {
  const target = board.stages.find((stage) => stage.id === stageId)
  if (!target) return board
  const moved = { ...deal, stageId, stageName: target.name, status: target.type }
  return {
    ...board,
    stages: board.stages.map((stage) => {
      const isFrom = stage.id === deal.stageId
      const isTo = stage.id === stageId
      if (!isFrom && !isTo) return stage
      const rest = stage.deals.filter((each) => each.id !== deal.id)
      const step = Number(isTo) - Number(isFrom)
      return {
        ...stage,
        deals: isTo ? insertAfter(rest, moved, after) : rest,
        count: stage.count + step,
        totals: step === 0 ? stage.totals : changeTotals(stage.totals, deal.amount, step),
      }
    }),
  }
}

/** The same for the further cards of a stage. */
export function moveInStage(cards: StageCards, { deal, stageId, after }: DealMove): StageCards {
  const rest = cards.data.filter((each) => each.id !== deal.id)
  return { ...cards, data: cards.stageId === stageId ? insertAfter(rest, { ...deal, stageId }, after) : rest }
}

function insertAfter(deals: DealView[], deal: DealView, after: string | null): DealView[] {
  const at = after === null ? 0 : deals.findIndex((each) => each.id === after) + 1
  return [...deals.slice(0, at), deal, ...deals.slice(at)]
}

function changeTotals(totals: Money[], amount: Money | null, step: number): Money[] {
  if (!amount) return totals
  const isKnown = totals.some(({ currency }) => currency === amount.currency)
  const all = isKnown ? totals : [...totals, { amount: '0.00', currency: amount.currency }]
  return all
    .map((total) =>
      total.currency === amount.currency
        ? { ...total, amount: fromCents(toCents(total.amount) + toCents(amount.amount) * BigInt(step)) }
        : total,
    )
    .filter((total) => toCents(total.amount) !== 0n)
}

function toCents(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(2, '0').slice(0, 2))
}

function fromCents(cents: bigint): string {
  const text = String(cents < 0n ? -cents : cents).padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}
