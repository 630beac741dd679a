import { dateFormat } from '#web/messages/locale.ts'
import { sayTime } from '#web/messages/sayDate.ts'
import styles from './Calendar.module.css'
import { t } from './messages.en.ts'

const MOST = 5

type FreeProps = { spans: { startsAt: string }[]; onTake: (startsAt: Date) => void }

/** The next free hours: what one says on the phone. A click plans something there. */
export const Free = ({ spans, onTake }: FreeProps) => (
  <section className={styles.free} aria-label={t('calendar.free')}>
    <span className={styles.freeName}>{t('calendar.free')}</span>
    {spans.length === 0 && <span className="quiet">{t('calendar.freeNone')}</span>}
    {spans.slice(0, MOST).map(({ startsAt }) => (
      <button
        key={startsAt}
        type="button"
        className={styles.span}
        aria-label={t('calendar.take', { when: say(startsAt) })}
        onClick={() => onTake(new Date(startsAt))}
      >
        {say(startsAt)}
      </button>
    ))}
  </section>
)

/** "Tue 24, 09:00". */
const say = (at: string) => `${dateFormat({ weekday: 'short', day: 'numeric' }).format(new Date(at))}, ${sayTime(at)}`
