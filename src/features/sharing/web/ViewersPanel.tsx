import type { Ground } from '#features/access/access.contract.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Panel } from '#web/ui/Panel.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useRead } from '#web/useRead.ts'
import { viewers, type Place, type Viewer } from '../sharing.contract.ts'
import { t } from './messages.en.ts'
import { sayGround } from './sayGround.ts'
import styles from './Sharing.module.css'

type ViewersPanelProps = { place: Place; name: string; onClose: () => void }

/** Everybody who sees the record, by name, under the ground that lets them: asked of the rules themselves. */
export function ViewersPanel({ place, name, onClose }: ViewersPanelProps) {
  const { data, error, refetch } = useRead(viewers, place)
  const groups = Map.groupBy(data?.data ?? [], strongest)
  return (
    <Panel title={t('sharing.who.title', { name })} onClose={onClose}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton count={4} />}
      {data && <p className={styles.note}>{t('sharing.who.count', { count: data.data.length })}</p>}
      {[...groups].map(([code, people]) => (
        <section key={code} aria-label={sayGround(code)}>
          <h3 className={styles.group}>{sayGround(code)}</h3>
          <ul className={styles.list}>
            {people.map((viewer) => (
              <li key={viewer.userId} className={styles.line}>
                <Avatar name={viewer.name} id={viewer.userId} size={24} />
                <span className={styles.name}>{viewer.name}</span>
                {!viewer.can.edit && <span className={styles.small}>{t('sharing.who.readOnly')}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  )
}

/** The first ground is enough to say: who owns it is not listed again as one of everyone. */
const strongest = ({ grounds }: Viewer): Ground['code'] => grounds[0]?.code ?? 'everyone'
