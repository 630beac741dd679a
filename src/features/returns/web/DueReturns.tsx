import { ReturnCards } from '#features/capture/web/ReturnCards.tsx'
import { useRead } from '#web/useRead.ts'
import { returns } from '../returns.contract.ts'
import styles from './Me.module.css'
import { t } from './messages.en.ts'

const EVERY_MS = 60_000

/** What was put off until its moment, when that has come: the brief of the meeting in half an hour. */
export function DueReturns() {
  const { data } = useRead(returns.due, {}, { every: EVERY_MS })
  if (!data?.data.length) return null
  return (
    <section className={styles.due}>
      <h2 className={styles.heading}>{t('returns.due')}</h2>
      <ReturnCards returns={data.data} />
    </section>
  )
}
