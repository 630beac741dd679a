import { Avatar } from '#web/ui/Avatar.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Panel } from '#web/ui/Panel.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { When } from '#web/ui/When.tsx'
import { useRead } from '#web/useRead.ts'
import { looks, type Place } from '../sharing.contract.ts'
import { t } from './messages.en.ts'
import styles from './Sharing.module.css'

type LooksPanelProps = { place: Place; name: string; onClose: () => void }

/** Who opened my record: for its owner alone. */
export function LooksPanel({ place, name, onClose }: LooksPanelProps) {
  const { data, error, refetch } = useRead(looks, place, { staleTime: 0 })
  return (
    <Panel title={t('sharing.looks.title', { name })} onClose={onClose}>
      <p className={styles.note}>{t('sharing.looks.note')}</p>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton count={3} />}
      {data?.data.length === 0 && <p className={styles.nothing}>{t('sharing.looks.none')}</p>}
      <ul className={styles.list}>
        {data?.data.map((look) => (
          <li key={`${look.userId} ${look.at}`} className={styles.line}>
            <Avatar name={look.name} id={look.userId} size={24} />
            <span className={styles.words}>
              <span className={styles.name}>{look.name}</span>
              <span className={styles.small}>
                {t('sharing.looks.line', { door: t(`sharing.looks.${look.door}`), times: look.times })}
              </span>
            </span>
            <When at={look.at} className={styles.small} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
