import { sayDay } from '#web/messages/sayDate.ts'
import { useRead } from '#web/useRead.ts'
import { returns } from '../returns.contract.ts'
import styles from './Me.module.css'
import { t } from './messages.en.ts'

/** How many weeks back are told. */
const LATEST = 8

/** What everybody and one's teams got back, where they are five or more. Nothing at all otherwise. */
export function GroupWeeks() {
  const { data } = useRead(returns.weeks, {})
  if (!data?.data.length) return null
  return (
    <section>
      <h2 className={styles.heading}>{t('returns.team')}</h2>
      <p className={styles.body}>{t('returns.teamNote')}</p>
      <ul className={styles.list}>
        {data.data.slice(0, LATEST).map(({ week, group, seen, pieces, people }) => (
          <li key={`${week} ${group}`} className={styles.week}>
            <span className={styles.source}>{sayDay(week)}</span>
            {t('returns.teamLine', { group, seen, pieces, people })}
          </li>
        ))}
      </ul>
    </section>
  )
}
