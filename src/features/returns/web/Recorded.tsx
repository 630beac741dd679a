import type { OutputOf } from '#kernel/contract.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useRead } from '#web/useRead.ts'
import { returns } from '../returns.contract.ts'
import styles from './Me.module.css'
import { t } from './messages.en.ts'

type Table = OutputOf<typeof returns.recorded>['data'][number]

const READERS = ['you', 'sharing', 'sign_in'] as const

/** Every place in the database that refers to me, grouped by who can read it; what is mine alone first. */
export function Recorded() {
  const { data, error, refetch } = useRead(returns.recorded, {})
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton shape="lines" count={9} />
  return (
    <div className={styles.parts}>
      <p className={styles.body}>{t('returns.recordedNote')}</p>
      {READERS.map((readers) => (
        <section key={readers}>
          <h2 className={styles.heading}>{t(`returns.readers.${readers}`)}</h2>
          {data.data
            .filter((table) => table.readers === readers)
            .map((table) => (
              <RecordedTable key={table.table} table={table} />
            ))}
        </section>
      ))}
    </div>
  )
}

function RecordedTable({ table: { table, about, columns } }: { table: Table }) {
  return (
    <details className={styles.table}>
      <summary>
        <span className={styles.about}>{about}</span>
        <span className={styles.source}>{t('returns.columns', { count: columns.length })}</span>
      </summary>
      <dl className={styles.columns}>
        {columns.map(({ column, about: meaning }) => (
          <div key={column} className={styles.column}>
            <dt>
              <code>
                {table}.{column}
              </code>
            </dt>
            {meaning && <dd>{meaning}</dd>}
          </div>
        ))}
      </dl>
    </details>
  )
}
