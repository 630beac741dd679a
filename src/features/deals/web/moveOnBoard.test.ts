import { expect, test } from 'vitest'
import type { DealView } from '../deals.contract.ts'
import { moveInStage, moveOnBoard, type BoardAnswer } from './moveOnBoard.ts'

const deal = (id: string, stageId: string, amount: string | null) =>
  ({ id, stageId, status: 'open', amount: amount ? { amount, currency: 'EUR' } : null }) as DealView

const [a, b, c] = [deal('a', 'new', '100.10'), deal('b', 'new', '0.20'), deal('c', 'meeting', null)]
const stage = (id: string, type: 'open' | 'won', deals: DealView[], total: string | null) => ({
  id,
  name: id.toUpperCase(),
  type,
  probability: 10,
  count: deals.length,
  totals: total ? [{ amount: total, currency: 'EUR' }] : [],
  deals,
  nextCursor: null,
})
const board: BoardAnswer = {
  pipelineId: 'p',
  name: 'Sales',
  stages: [stage('new', 'open', [a, b], '100.30'), stage('meeting', 'open', [c], null), stage('won', 'won', [], null)],
}
const seen = (answer: BoardAnswer) =>
  answer.stages.map(({ deals, count, totals }) => [deals.map(({ id }) => id).join(''), count, totals[0]?.amount])

test('a deal takes its amount along, to the cent', () => {
  const after = moveOnBoard(board, { deal: a, stageId: 'meeting', after: 'c' })
  expect(seen(after)).toEqual([
    ['b', 1, '0.20'],
    ['ca', 2, '100.10'],
    ['', 0, undefined],
  ])
})

test('a deal that is won has the stage and the status of its new place', () => {
  const after = moveOnBoard(board, { deal: b, stageId: 'won', after: null })
  expect(after.stages[2]?.deals[0]).toMatchObject({ id: 'b', stageId: 'won', stageName: 'WON', status: 'won' })
})

test('another order in the same stage changes no count and no total', () => {
  const after = moveOnBoard(board, { deal: a, stageId: 'new', after: 'b' })
  expect(seen(after)[0]).toEqual(['ba', 2, '100.30'])
})

test('a board of another pipeline stays as it is', () => {
  expect(moveOnBoard(board, { deal: a, stageId: 'elsewhere', after: null })).toBe(board)
})

test('further cards of a stage lose and take the deal too', () => {
  const cards = { stageId: 'new', data: [a, b], nextCursor: null }
  expect(moveInStage(cards, { deal: a, stageId: 'meeting', after: null }).data).toEqual([b])
  expect(moveInStage(cards, { deal: c, stageId: 'new', after: 'a' }).data.map(({ id }) => id)).toEqual(['a', 'c', 'b'])
})
