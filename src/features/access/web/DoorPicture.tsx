import { IconCalendarEvent, IconHistory, IconUsers } from '@tabler/icons-react'
import styles from './Door.module.css'
import { t } from './messages.en.ts'

const RETURNS = [
  { key: 'access.return.1', icon: IconHistory },
  { key: 'access.return.2', icon: IconUsers },
  { key: 'access.return.3', icon: IconCalendarEvent },
] as const

/** The promise in one picture: a line, and what comes back. Decoration, so it is not read out. */
export const DoorPicture = () => (
  <aside className={styles.picture} aria-hidden>
    <div className={styles.scene}>
      <p className={styles.promise}>{t('access.promise')}</p>
      <p className={styles.line}>
        {t('access.promiseLine')}
        <span className={styles.caret} />
      </p>
      {RETURNS.map(({ key, icon: Sign }) => (
        <p key={key} className={styles.return}>
          <Sign size={17} stroke={1.6} />
          {t(key)}
        </p>
      ))}
    </div>
  </aside>
)
