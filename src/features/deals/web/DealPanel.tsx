import { IconExternalLink, IconTrash } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Panel } from '#web/ui/Panel.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useRead } from '#web/useRead.ts'
import { deals } from '../deals.contract.ts'
import { DealDetails } from './DealDetails.tsx'
import { t } from './messages.en.ts'
import { useDeleteDeal } from './useDeleteDeal.ts'

/** A deal beside the board: everything about it, edited where it stands. */
export function DealPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const go = useGo()
  const { data: deal, error, refetch } = useRead(deals.read, { id })
  const remove = useDeleteDeal(onClose)
  const foot = deal && (
    <>
      {deal.can.delete && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => remove(deal)}
        >
          {t('deals.delete')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconExternalLink size={15} aria-hidden />}
        onClick={() => go(`/deals/${id}`)}
      >
        {t('deals.openPage')}
      </Button>
    </>
  )
  return (
    <Panel title={deal?.name ?? t('deals.title')} onClose={onClose} foot={foot}>
      {error && !deal && (
        <ErrorState
          error={error}
          title={error.status === 404 ? t('deals.gone') : undefined}
          onRetry={() => void refetch()}
        />
      )}
      {!deal && !error && <Skeleton shape="profile" />}
      {deal && <DealDetails deal={deal} />}
    </Panel>
  )
}
