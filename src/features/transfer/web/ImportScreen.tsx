import { WhatStays } from '#features/sharing/web/WhatStays.tsx'
import { useGo } from '#web/address.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Link } from '#web/ui/Link.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { When } from '#web/ui/When.tsx'
import { useRead } from '#web/useRead.ts'
import { imports } from '../imports.contract.ts'
import { DropFile } from './DropFile.tsx'
import styles from './Transfer.module.css'
import { t } from './messages.en.ts'
import { stateWord } from './words.ts'

/** Where a file is brought in, and what was brought in before. */
export function ImportScreen() {
  const go = useGo()
  const { data, error, refetch } = useRead(imports.list, {})
  const past = data?.data ?? []
  return (
    <Page title={t('transfer.title')} note={t('transfer.note')}>
      <div className={styles.stack}>
        {data && past.length === 0 && <WhatStays />}
        <DropFile onSent={(id) => go(`/import/${id}`)} />
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {past.length > 0 && (
          <Section title={t('transfer.past')}>
            <div className={styles.past}>
              {past.map((each) => (
                <Link key={each.id} to={`/import/${each.id}`}>
                  <span>{each.fileName}</span>
                  <span className="quiet">
                    {stateWord(each)} · {t('transfer.rows', { count: each.counts.rows })} · <When at={each.createdAt} />
                  </span>
                </Link>
              ))}
            </div>
          </Section>
        )}
      </div>
    </Page>
  )
}
