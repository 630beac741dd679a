import { IconTrash } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { Star } from '#features/views/web/Star.tsx'
import { useGo, useParam } from '#web/address.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useRead } from '#web/useRead.ts'
import { deals } from '../deals.contract.ts'
import { DealDetails } from './DealDetails.tsx'
import { t } from './messages.en.ts'
import { useDeleteDeal } from './useDeleteDeal.ts'

/** A deal on a page of its own: where links and the palette lead. */
export function DealScreen() {
  const id = useParam('id')
  const go = useGo()
  const { data: deal, error, refetch } = useRead(deals.read, { id })
  const remove = useDeleteDeal(() => go('/deals'))
  if (!deal)
    return (
      <Page title={t('deals.title')} width="reading">
        {error ? (
          <ErrorState
            error={error}
            title={error.status === 404 ? t('deals.gone') : undefined}
            onRetry={() => void refetch()}
          />
        ) : (
          <Skeleton shape="profile" />
        )}
      </Page>
    )
  const actions = (
    <>
      <Star type="deal" id={deal.id} name={deal.name} />
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
    </>
  )
  return (
    <Page title={deal.name} width="reading" actions={actions}>
      <DealDetails deal={deal} />
    </Page>
  )
}
