import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import styles from './DataTable.module.css'
import type { TableGroup } from './tableLines.ts'

/** A heading between rows, which folds what stands below it. */
export function DataTableGroup({ group, top, isNarrow }: { group: TableGroup; top: number; isNarrow: boolean }) {
  const Sign = group.isOpen ? IconChevronDown : IconChevronRight
  const button = (
    <button type="button" className={styles.fold} aria-expanded={group.isOpen} onClick={group.onToggle}>
      <Sign size={15} stroke={1.8} aria-hidden />
      <strong>{group.title}</strong>
      <span className={styles.groupNote}>{group.note}</span>
    </button>
  )
  const shared = { className: styles.group, style: { transform: `translateY(${top}px)` } }
  if (isNarrow)
    return (
      <div role="listitem" {...shared}>
        {button}
      </div>
    )
  return (
    <div role="row" aria-label={group.title} {...shared}>
      <div role="gridcell">{button}</div>
    </div>
  )
}
