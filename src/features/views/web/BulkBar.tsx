import { IconPencil, IconTrash, IconX } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { acts } from '#features/acts/acts.contract.ts'
import type { Filter } from '#kernel/filter.ts'
import styles from './BulkBar.module.css'
import type { FilterField } from '#web/ui/filterField.ts'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { bulks, MOST_CHANGED } from '../bulk.contract.ts'
import { summaries } from '../summary.contract.ts'
import type { ViewType } from '../views.contract.ts'
import { t } from './messages.en.ts'
import { sayRefused } from './sayRefused.ts'

const BulkPanel = lazy(async () => ({ default: (await import('./BulkPanel.tsx')).BulkPanel }))

export type Chosen = { ids: string[] } | { q?: string; filter?: Filter }

type BulkBarProps = {
  type: ViewType
  selected: ReadonlySet<string>
  /** What the list shows, so that all of it can be chosen. */
  asked: { q?: string; filter?: Filter }
  fields: readonly FilterField[]
  /** How many are deleted, in the list's own words. */
  sayDeleted: (count: number) => string
  onClear: () => void
}

/** What can be done with the rows that are ticked, or with all that match. */
export function BulkBar({ type, selected, asked: { q, filter }, fields, sayDeleted, onClear }: BulkBarProps) {
  const [areAll, setAll] = useState(false)
  const [isOpen, setOpen] = useState<'change' | 'delete' | null>(null)
  const matching = { ...(q && { q }), ...(filter && { filter }) }
  const { data } = useRead(summaries[type], areAll ? matching : null)
  const undo = useAct(acts.undo)
  const remove = useAct(bulks[type], {
    said: ({ actId, changed, ...told }) => ({
      text: [changed > 0 && sayDeleted(changed), sayRefused(told)].filter(Boolean).join(' '),
      ...(actId && { undo: () => undo.run({ id: actId }) }),
    }),
    onDone: onClear,
  })
  const chosen: Chosen = areAll ? matching : { ids: [...selected] }
  const isTooMany = !areAll && selected.size > MOST_CHANGED
  const said = areAll
    ? data
      ? t('views.allSelected', { count: data.count })
      : t('views.counting')
    : t('views.selected', { count: selected.size })
  // A few are deleted at once, and brought back by one click; how many "all" are is said before.
  const onDelete = () => (areAll ? setOpen('delete') : remove.mutate({ ...chosen, change: { delete: true } }))
  return (
    <div className={styles.bar} role="toolbar" aria-label={said}>
      <span className={styles.count} aria-live="polite">
        {said}
      </span>
      {!areAll && (
        <button type="button" className={styles.button} onClick={() => setAll(true)}>
          {t('views.selectAll')}
        </button>
      )}
      <button type="button" className={styles.button} disabled={isTooMany} onClick={() => setOpen('change')}>
        <IconPencil size={15} stroke={1.7} aria-hidden />
        {t('views.change')}
      </button>
      <button type="button" className={styles.button} disabled={isTooMany || remove.isPending} onClick={onDelete}>
        <IconTrash size={15} stroke={1.7} aria-hidden />
        {t('views.remove')}
      </button>
      <button type="button" className={styles.button} aria-label={t('views.clear')} onClick={onClear}>
        <IconX size={15} stroke={1.7} aria-hidden />
      </button>
      <Suspense fallback={null}>
        {isOpen && (
          <BulkPanel
            type={type}
            chosen={chosen}
            fields={fields}
            isDeletion={isOpen === 'delete'}
            onDone={onClear}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </div>
  )
}
