import { IconCloudOff } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import styles from './Shell.module.css'
import { t } from './messages.en.ts'

/** Says quietly that there is no connection, for as long as there is none. */
export function OfflineLine() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!isOnline && (
        <p className={styles.offline}>
          <IconCloudOff size={16} stroke={1.7} aria-hidden /> {t('shell.offline')}
        </p>
      )}
    </div>
  )
}

function subscribe(listener: () => void) {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
