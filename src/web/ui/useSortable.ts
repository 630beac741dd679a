import { useId, useRef, useState } from 'react'
import { t } from '../messages/en.ts'
import type { SortableListProps } from './SortableList.tsx'
import { withItemAt } from './withItemAt.ts'

/** What a sortable list knows beside its items: an order on its way, a line held by the keyboard, what was announced. */
export function useSortable<Item extends { id: string }>({ items: given, nameOf, onMove }: SortableListProps<Item>) {
  const listId = useId()
  const frame = useRef<HTMLOListElement>(null)
  const [pending, setPending] = useState<Item[] | null>(null)
  const [held, setHeld] = useState<{ id: string; order: Item[] } | null>(null)
  const [said, setSaid] = useState('')
  const items = held?.order ?? pending ?? given

  const say = (key: 'sort.grabbed' | 'sort.over' | 'sort.dropped' | 'sort.let', order: Item[], id: string) => {
    const at = order.findIndex((item) => item.id === id)
    const item = order[at]
    if (item) setSaid(t(key, { what: nameOf(item), place: at + 1, count: order.length }))
  }
  const settle = async (order: Item[], id: string) => {
    if (order.every((item, index) => item.id === given[index]?.id)) return
    setPending(order)
    say('sort.dropped', order, id)
    await onMove(order).catch(() => say('sort.let', given, id))
    setPending(null)
  }
  const drop = (moved: string, over: string, isAfter: boolean) => {
    const from = given.findIndex((item) => item.id === moved)
    const target = given.findIndex((item) => item.id === over)
    if (moved === over || from < 0 || target < 0) return
    const place = target + (isAfter ? 1 : 0)
    void settle(withItemAt(given, from, place > from ? place - 1 : place), moved)
  }
  const focusHandle = (id: string | undefined) =>
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-handle="${id}"]`)?.focus())

  const onKeyDown = (event: React.KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.handle
    if (!id || event.metaKey || event.ctrlKey || event.altKey) return
    const at = items.findIndex((item) => item.id === id)
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const isHolding = held?.id === id
    if (event.key === ' ' || (event.key === 'Enter' && isHolding)) {
      event.preventDefault()
      setHeld(isHolding ? null : { id, order: items })
      if (isHolding) void settle(held.order, id)
      else say('sort.grabbed', items, id)
    } else if (event.key === 'Escape' && isHolding) {
      event.preventDefault()
      setHeld(null)
      say('sort.let', given, id)
      focusHandle(id)
    } else if (step && isHolding) {
      event.preventDefault()
      const order = withItemAt(held.order, at, at + step)
      setHeld({ id, order })
      say('sort.over', order, id)
      focusHandle(id)
    } else if (step) {
      event.preventDefault()
      focusHandle(items[at + step]?.id)
    }
  }
  return { listId, hintId: `${listId}-hint`, frame, items, said, heldId: held?.id, drop, onKeyDown }
}
