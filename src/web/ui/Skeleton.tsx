import { t } from '../messages/en.ts'
import styles from './Skeleton.module.css'

type SkeletonProps = {
  /** The shape of what is coming. */ shape?: 'lines' | 'rows' | 'cards' | 'profile' | 'board'
  count?: number
}

/** The shape of what is coming. It shows after 100 ms only: what is faster needs no waiting. */
export function Skeleton({ shape = 'lines', count = shape === 'board' ? 4 : 6 }: SkeletonProps) {
  return (
    <div className={styles.wait} role="status" aria-label={t('web.loading')}>
      {shape === 'profile' && (
        <div className={styles.person}>
          <span className={styles.round} />
          <span className={styles.name} />
        </div>
      )}
      <div className={styles[shape]}>
        {Array.from({ length: count }, (_, index) => (
          <div key={index} className={styles.piece} />
        ))}
      </div>
    </div>
  )
}
