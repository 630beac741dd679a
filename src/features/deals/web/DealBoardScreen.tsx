import { Button } from '@mantine/core'
import { IconCoin, IconPlus } from '@tabler/icons-react'
import { useUsers } from '#features/access/web/useUsers.ts'
import { useView } from '#features/views/web/useView.ts'
import type { Filter } from '#kernel/filter.ts'
import { useAddressState } from '#web/address.ts'
import { useKeys } from '#web/keys.ts'
import { Board } from '#web/ui/Board.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Slot } from '#web/ui/Slot.tsx'
import { useRead } from '#web/useRead.ts'
import { pipelines } from '../pipelines.contract.ts'
import { AskCard } from './AskCard.tsx'
import { DealCard } from './DealCard.tsx'
import { DealPanel } from './DealPanel.tsx'
import { DealTable } from './DealTable.tsx'
import styles from './Deals.module.css'
import { DealsBar, type View } from './DealsBar.tsx'
import { t } from './messages.en.ts'
import { useDealBoard } from './useDealBoard.tsx'

/** The deals of a pipeline: as a board, or as a table of the same. */
export function DealBoardScreen() {
  const users = useUsers()
  const [ownerId, setOwner] = useAddressState('owner', '')
  const [wanted, setPipeline] = useAddressState('pipeline', '')
  const [shown, setView] = useAddressState<string>('view', 'board')
  // Any other word is the id of a saved view, and views are shown as tables.
  const view: View = shown === 'board' ? 'board' : 'table'
  const [openId, setOpen] = useAddressState('deal', '')
  const { list } = useView('deal', '-updatedAt')
  const { data: all } = useRead(pipelines.list, { limit: 100 })
  const deals = useDealBoard({ pipelineId: wanted || undefined, ownerId: ownerId || undefined })
  const { board, columns, isPending, error } = deals
  const startAdding = () => {
    setView('board')
    deals.add()
  }
  useKeys([{ keys: 'n', label: t('deals.new'), run: startAdding }])

  const add = (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={startAdding}>
      {t('deals.new')}
    </Button>
  )
  const bar = (
    <DealsBar
      users={users}
      ownerId={ownerId}
      onOwner={setOwner}
      pipelines={all?.data ?? []}
      pipelineId={board?.pipelineId}
      onPipeline={setPipeline}
      view={view}
      onView={setView}
    />
  )
  const scope: Filter[] = [
    { field: 'pipelineId', op: 'eq', value: board?.pipelineId ?? '' },
    ...(ownerId ? [{ field: 'ownerId', op: 'eq' as const, value: ownerId }] : []),
  ]
  // What is shown goes out: of the board all its deals, of the table what its filters leave.
  const asked: Partial<typeof list.asked> = view === 'table' ? list.asked : {}
  const shownDeals = { ...asked, filter: { and: asked.filter ? [...scope, asked.filter] : scope } }
  const isBlank = deals.isEmpty && !ownerId && !deals.isAdding
  return (
    <Page
      title={t('deals.title')}
      width="full"
      actions={
        <>
          {board && <Slot name="list.actions" path="/deals" asked={shownDeals} />}
          {add}
        </>
      }
      bar={bar}
    >
      {isPending && <Skeleton shape="board" />}
      {error && !board && <ErrorState error={error} onRetry={deals.retry} />}
      {board && isBlank && (
        <EmptyState icon={IconCoin} title={t('deals.empty')} text={t('deals.emptyText')} action={add} />
      )}
      {board && !isBlank && view === 'board' && (
        <>
          {deals.isEmpty && ownerId && <Nobody ownerId={ownerId} users={users} />}
          <Board
            label={t('deals.dealsOf', { name: board.name })}
            columns={columns}
            nameOf={(deal) => deal.name}
            canMove={(deal) => deal.can.edit}
            onMove={deals.onMove}
            onOpen={(deal) => setOpen(deal.id)}
            renderCard={(deal) => <DealCard deal={deal} ownerName={users.nameOf(deal.ownerId)} />}
          />
        </>
      )}
      {board && !isBlank && view === 'table' && (
        <DealTable
          pipelineId={board.pipelineId}
          pipelines={all?.data ?? []}
          ownerId={ownerId}
          users={users}
          onOpen={setOpen}
        />
      )}
      {openId && <DealPanel id={openId} onClose={() => setOpen('')} />}
      {deals.question && (
        <AskCard
          key={deals.question.deal.id}
          question={deals.question}
          onDone={deals.answered}
          onUndo={deals.takeBack}
        />
      )}
    </Page>
  )
}

function Nobody({ ownerId, users: { myId, nameOf } }: { ownerId: string; users: ReturnType<typeof useUsers> }) {
  const text = ownerId === myId ? t('deals.noneOfMe') : t('deals.noneOfOne', { name: nameOf(ownerId) ?? '' })
  return <p className={`quiet ${styles.nobody}`}>{text}</p>
}
