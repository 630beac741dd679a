import { companies } from '#features/companies/companies.contract.ts'
import { people } from '#features/people/people.contract.ts'
import { useParam } from '#web/address.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useRead } from '#web/useRead.ts'
import { MergeForm } from './MergeForm.tsx'
import { t } from './messages.en.ts'

/** Two become one: side by side, value by value. */
export function MergeScreen() {
  const type = useParam('type') === 'companies' ? 'companies' : 'people'
  const { read } = type === 'people' ? people : companies
  const a = useRead(read, { id: useParam('a') })
  const b = useRead(read, { id: useParam('b') })
  const error = a.error ?? b.error
  if (a.data && b.data) return <MergeForm key={`${a.data.id} ${b.data.id}`} type={type} a={a.data} b={b.data} />
  return (
    <Page title={t('duplicates.mergeTitle')}>
      {error ? (
        <ErrorState error={error} onRetry={() => void Promise.all([a.refetch(), b.refetch()])} />
      ) : (
        <Skeleton shape="rows" count={9} />
      )}
    </Page>
  )
}
