import { Button } from '@mantine/core'
import { IconCloudOff, IconMoodConfuzed } from '@tabler/icons-react'
import { asApiError } from '../apiError.ts'
import { t } from '../messages/en.ts'
import styles from './Blank.module.css'

type ErrorStateProps = { error: unknown; title?: string; onRetry?: () => void }

/** What went wrong, in the server's own sentence, and a way to try again. */
export function ErrorState({ error, title, onRetry }: ErrorStateProps) {
  const { code, detail } = asApiError(error)
  const Sign = code === 'offline' ? IconCloudOff : IconMoodConfuzed
  return (
    <div className={styles.blank} role="alert">
      <span className={styles.sign}>
        <Sign size={24} stroke={1.5} aria-hidden />
      </span>
      <h2 className={styles.title}>{title ?? t(code === 'offline' ? 'web.trouble.offline' : 'web.trouble.title')}</h2>
      <p className={styles.text}>{detail}</p>
      {onRetry && (
        <div className={styles.action}>
          <Button variant="default" onClick={onRetry}>
            {t('web.retry')}
          </Button>
        </div>
      )}
    </div>
  )
}
