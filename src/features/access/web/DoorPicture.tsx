import { IconCalendarEvent, IconHistory, IconUsers } from '@tabler/icons-react'
import styles from './Door.module.css'
import { t } from './messages.en.ts'

const RETURNS = [
  { text: t('access.return.1'), icon: IconHistory },
  { text: t('access.return.2'), icon: IconUsers },
  { text: t('access.return.3'), icon: IconCalendarEvent },
]

/** The promise in one picture: a line, and what comes back. Decoration, so it is not read out. */
export const DoorPicture = () => (
  <aside className={styles.picture} aria-hidden>
    <div className={styles.scene}>
      <p className={styles.promise}>{t('access.promise')}</p>
      <p className={styles.line}>
        {t('access.promiseLine')}
        <span className={styles.caret} />
      </p>
      {RETURNS.map(({ text, icon: Sign }) => (
        <p key={text} className={styles.return}>
          <Sign size={17} stroke={1.6} />
          {text}
        </p>
      ))}
    </div>
  </aside>
)
