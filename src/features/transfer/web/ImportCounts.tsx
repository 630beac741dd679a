import type { ImportView } from '../imports.contract.ts'
import styles from './Transfer.module.css'
import { t } from './messages.en.ts'

const KINDS = ['created', 'updated', 'merged', 'unchanged', 'skipped', 'refused'] as const

/** What became of the rows, or would become of them. */
export function ImportCounts({ counts }: Pick<ImportView, 'counts'>) {
  const made = Object.entries(counts.made).map(([noun, count]) => t(`transfer.made.${noun as 'company'}`, { count }))
  return (
    <>
      <ul className={styles.counts}>
        {KINDS.filter((kind) => counts[kind] > 0 || kind === 'created').map((kind) => (
          <li key={kind} className={styles.count} data-kind={kind}>
            {t(`transfer.count.${kind}`, { count: counts[kind] })}
          </li>
        ))}
      </ul>
      {made.length > 0 && <p className="quiet">{t('transfer.made', { what: made.join(', ') })}</p>}
    </>
  )
}
