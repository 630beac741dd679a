import type { ReactNode } from 'react'
import { t } from '../messages/en.ts'
import { SortableLine } from './SortableLine.tsx'
import { useSortable } from './useSortable.ts'
import styles from './SortableList.module.css'

export type SortableListProps<Item extends { id: string }> = {
  label: string
  items: Item[]
  /** What an item is called, for announcements. */
  nameOf: (item: Item) => string
  renderItem: (item: Item) => ReactNode
  canMove?: boolean
  /** Rejects to let the item go back. */
  onMove: (items: Item[]) => Promise<unknown>
}

/** Lines in an order that a person chooses: dragged by their handle, or carried by the arrow keys. */
export function SortableList<Item extends { id: string }>(props: SortableListProps<Item>) {
  const list = useSortable(props)
  const { label, nameOf, renderItem, canMove = true } = props
  return (
    <>
      <p id={list.hintId} className="visuallyHidden">
        {t('sort.hint')}
      </p>
      <ol ref={list.frame} aria-label={label} className={styles.list} onKeyDown={list.onKeyDown}>
        {list.items.map((item) => (
          <SortableLine key={item.id} id={item.id} name={nameOf(item)} list={list} canMove={canMove}>
            {renderItem(item)}
          </SortableLine>
        ))}
      </ol>
      <div className="visuallyHidden" role="status" aria-live="assertive">
        {list.said}
      </div>
    </>
  )
}
