import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Panel } from '#web/ui/Panel.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useRead } from '#web/useRead.ts'
import { shares, type Place } from '../sharing.contract.ts'
import { AddShare } from './AddShare.tsx'
import { ShareLine } from './ShareLine.tsx'
import { t } from './messages.en.ts'
import styles from './Sharing.module.css'

type SharePanelProps = { place: Place; name: string; onClose: () => void }

/** One record for one person or team more: with whom, for what, until when. */
export function SharePanel({ place, name, onClose }: SharePanelProps) {
  const { data, error, refetch } = useRead(shares.list, place)
  return (
    <Panel title={t('sharing.title', { name })} onClose={onClose}>
      <p className={styles.note}>{t('sharing.note')}</p>
      <AddShare place={place} />
      <h3 className={styles.group}>{t('sharing.with')}</h3>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton count={2} />}
      {data?.data.length === 0 && <p className={styles.nothing}>{t('sharing.nobody')}</p>}
      <ul className={styles.list}>
        {data?.data.map((share) => (
          <ShareLine key={share.id} share={share} />
        ))}
      </ul>
    </Panel>
  )
}
