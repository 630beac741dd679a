import { useUsers } from '#features/access/web/useUsers.ts'
import { When } from '#web/ui/When.tsx'
import { useRead } from '#web/useRead.ts'
import { deals, type DealView } from '../deals.contract.ts'
import type { PipelineStage } from '../pipelines.contract.ts'
import styles from './DealDetails.module.css'
import { t } from './messages.en.ts'
import { sayChanges } from './sayChanges.ts'

/** What happened to the deal, in sentences, newest first. */
export function DealHistory({ deal, stages }: { deal: DealView; stages: PipelineStage[] }) {
  const users = useUsers()
  const { data } = useRead(deals.history, { id: deal.id })
  const names = {
    stage: (id: string) => stages.find((stage) => stage.id === id)?.name,
    user: (id: string) => users.nameOf(id),
  }
  const lines = (data?.data ?? []).flatMap((entry) =>
    sayChanges(entry, names).map((text, at) => ({ key: `${entry.id}-${String(at)}`, at: entry.at, text })),
  )
  if (lines.length === 0) return null
  return (
    <section>
      <div className={styles.heading}>
        <h3>{t('deals.history')}</h3>
      </div>
      <ol className={styles.history}>
        {lines.map(({ key, at, text }) => (
          <li key={key} className={styles.entry}>
            <span>{text}</span>
            <When at={at} />
          </li>
        ))}
      </ol>
    </section>
  )
}
