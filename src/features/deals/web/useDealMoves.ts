import { useRef, useState } from 'react'
import { asApiError } from '#web/apiError.ts'
import { toast } from '#web/toasts.ts'
import { useAct } from '#web/useAct.ts'
import { board } from '../board.contract.ts'
import { deals, type DealView } from '../deals.contract.ts'
import { t } from './messages.en.ts'
import { moveInStage, moveOnBoard, type DealMove, type StageCards } from './moveOnBoard.ts'

export type Question = { kind: 'lost' | 'won'; deal: DealView; undo: () => Promise<void> }

/** Moving deals: shown at once, taken back by one click; a lost one, and a won one without an amount, asks one thing. */
export function useDealMoves() {
  const moving = useRef<DealMove | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const { run } = useAct(deals.move, {
    optimistic: (_, cache) => {
      const move = moving.current
      if (!move) return
      cache.update(board.read, (answer) => moveOnBoard(answer, move))
      cache.update(board.more, (cards) => moveInStage(cards as StageCards, move))
    },
  })

  const put = (move: DealMove) => {
    moving.current = move
    return run({ id: move.deal.id, stageId: move.stageId, after: move.after })
  }
  /** `before` is the card it stood behind, to put it back there. Rejects when the server refuses. */
  const move = async (wanted: DealMove, before: string | null) => {
    try {
      const moved = await put(wanted)
      if (wanted.stageId === wanted.deal.stageId) return
      tell(moved, async () => {
        const back = { deal: moved, stageId: wanted.deal.stageId, after: before }
        // The neighbour may have left meanwhile; then it comes first.
        await put(back).catch(() => put({ ...back, after: null }))
      })
    } catch (failure) {
      toast({ text: asApiError(failure).detail, tone: 'trouble' })
      throw failure
    }
  }
  const tell = (moved: DealView, undo: () => Promise<void>) => {
    const { name, status, amount } = moved
    if (status === 'lost' || (status === 'won' && !amount)) return setQuestion({ kind: status, deal: moved, undo })
    return say(
      status === 'won' ? t('deals.won', { name }) : t('deals.moved', { name, stage: moved.stageName ?? '' }),
      undo,
    )
  }
  /** The question is out of the way, answered or skipped; the move itself can still be taken back. */
  const answered = () => {
    if (!question) return
    const { deal, undo } = question
    setQuestion(null)
    say(t(deal.status === 'lost' ? 'deals.lost' : 'deals.won', { name: deal.name }), undo)
  }
  const takeBack = () => {
    setQuestion(null)
    question?.undo().catch((failure: unknown) => toast({ text: asApiError(failure).detail, tone: 'trouble' }))
  }
  return { move, question, answered, takeBack }
}

const say = (text: string, undo: () => Promise<void>) => void toast({ text, undo })
