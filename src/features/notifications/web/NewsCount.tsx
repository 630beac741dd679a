import { useRead } from '#web/useRead.ts'
import { notifications } from '../notifications.contract.ts'
import styles from './Notifications.module.css'
import { t } from './messages.en.ts'

const MOST = 99

/** How much is new, beside the bell; a dot where there is no room for a number. */
export function NewsCount({ isDot = false }: { isDot?: boolean }) {
  const { data } = useRead(notifications.count, {})
  const count = data?.unread ?? 0
  if (count === 0) return null
  const words = count > MOST ? t('notifications.countMany') : t('notifications.count', { count })
  return (
    <span className={isDot ? styles.dot : styles.badge}>
      {!isDot && <span aria-hidden>{count > MOST ? `${String(MOST)}+` : count}</span>}
      <span className="visuallyHidden">{words}</span>
    </span>
  )
}
