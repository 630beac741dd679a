import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import type { BoardColumn, Move } from '#web/ui/Board.tsx'
import { useIsNarrow } from '#web/ui/useIsNarrow.ts'
import { useRead } from '#web/useRead.ts'
import { board, type BoardStage } from '../board.contract.ts'
import type { DealView } from '../deals.contract.ts'
import { AddDeal } from './AddDeal.tsx'
import styles from './Deals.module.css'
import { t } from './messages.en.ts'
import { useDealMoves } from './useDealMoves.ts'
import { useStageCards } from './useStageCards.ts'

/** A pipeline as columns, and what a person does with it: drag a card, add one, look at closed ones. */
export function useDealBoard({ pipelineId, ownerId }: { pipelineId: string | undefined; ownerId: string | undefined }) {
  const asked = { ...(pipelineId ? { pipelineId } : {}), ...(ownerId ? { ownerId } : {}) }
  const { data, isPending, error, refetch } = useRead(board.read, asked, { keepPrevious: true })
  const { move, ...closing } = useDealMoves()
  const further = useStageCards(ownerId)
  const [adding, setAdding] = useState<string | null>(null)
  const isNarrow = useIsNarrow()
  const [wide, setWide] = useState<ReadonlySet<string>>(new Set())

  const columns = (data?.stages ?? []).map((stage): BoardColumn<DealView> => {
    const { id, name, count, totals, type } = stage
    const cards = further.cardsOf(id)?.data ?? stage.deals
    const shared = { id, title: name, note: <Totals totals={totals} /> }
    if (type !== 'open' && !wide.has(id) && !isNarrow)
      return { ...shared, cards: [], more: count, onWiden: () => setWide(new Set([...wide, id])) }
    return {
      ...shared,
      cards,
      more: Math.max(0, count - cards.length),
      onMore: () => further.more(id),
      ...(type === 'open' && {
        action: <AddButton stage={name} onClick={() => setAdding(id)} />,
        start: adding === id && data && (
          <AddDeal stageId={id} pipelineId={data.pipelineId} onClose={() => setAdding(null)} />
        ),
      }),
    }
  })
  const onMove = ({ card, columnId, afterId }: Move<DealView>) => {
    const deals = columns.find((column) => column.id === card.stageId)?.cards ?? []
    const before = deals[deals.findIndex((deal) => deal.id === card.id) - 1]?.id ?? null
    return move({ deal: card, stageId: columnId, after: afterId }, before)
  }
  return {
    board: data,
    columns,
    isEmpty: data !== undefined && data.stages.every((stage) => stage.count === 0),
    isAdding: adding !== null,
    add: () => setAdding(data?.stages.find((stage) => stage.type === 'open')?.id ?? null),
    onMove,
    ...closing,
    isPending,
    error,
    retry: () => void refetch(),
  }
}

/** The largest sum, and how many other currencies stand beside it. */
function Totals({ totals }: Pick<BoardStage, 'totals'>) {
  const [first, ...rest] = totals.filter(({ amount }) => Number(amount) !== 0)
  if (!first) return null
  return (
    <span title={rest.length > 0 ? t('deals.total', { count: rest.length }) : undefined}>
      <MoneyText money={first} isShort />
      {rest.length > 0 && ' +'}
    </span>
  )
}

const AddButton = ({ stage, onClick }: { stage: string; onClick: () => void }) => (
  <button type="button" className={styles.add} aria-label={t('deals.newIn', { stage })} onClick={onClick}>
    <IconPlus size={15} stroke={1.8} aria-hidden />
  </button>
)
