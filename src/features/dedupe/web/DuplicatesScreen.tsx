import { IconArrowsJoin2, IconUsersGroup } from '@tabler/icons-react'
import { useAddressState } from '#web/address.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useRead } from '#web/useRead.ts'
import { duplicates, type DuplicateType } from '../duplicates.contract.ts'
import styles from './Duplicates.module.css'
import { t } from './messages.en.ts'
import { PairList } from './PairList.tsx'
import { SweepLine } from './SweepLine.tsx'

type View = DuplicateType | 'differentPeople' | 'differentCompanies'

/** Who may be in the list twice: one after the other, merged, told apart, or left for later. */
export function DuplicatesScreen() {
  const [view, setView] = useAddressState<View>('view', 'people')
  const type = view.toLowerCase().endsWith('companies') ? 'companies' : 'people'
  const show = view.startsWith('different') ? 'different' : 'open'
  const { data, error, refetch } = useRead(duplicates.list, { type, show })
  const tabs = (['people', 'companies', 'differentPeople', 'differentCompanies'] as const).map((key) => ({
    key,
    label: t(`duplicates.view.${key}`),
  }))
  return (
    <Page
      title={t('duplicates.title')}
      note={<SweepLine />}
      bar={<Tabs label={t('duplicates.views')} tabs={tabs} active={view} onChange={(key) => setView(key as View)} />}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton shape="cards" count={4} />}
      {data?.data.length === 0 && show === 'open' && (
        <EmptyState icon={IconArrowsJoin2} title={t('duplicates.none')} text={t('duplicates.noneText')} />
      )}
      {data?.data.length === 0 && show === 'different' && (
        <EmptyState icon={IconUsersGroup} title={t('duplicates.noDifferent')} text={t('duplicates.noDifferentText')} />
      )}
      {data && data.data.length > 0 && <PairList key={view} type={type} pairs={data.data} />}
      {data?.nextCursor && <p className={styles.more}>{t('duplicates.more')}</p>}
    </Page>
  )
}
