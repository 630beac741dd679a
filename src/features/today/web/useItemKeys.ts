import type { RefObject } from 'react'
import { useKeys } from '#web/keys.ts'
import { t } from './messages.en.ts'

const AFTER_TICK_MS = 320

/** `j` and `k` go from line to line of whatever part, `x` completes, Enter opens. A line is marked with `data-item`. */
export function useItemKeys(area: RefObject<HTMLElement | null>) {
  const items = () => [...(area.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
  const current = () => items().findIndex((item) => item.contains(document.activeElement))
  const step = (by: number) => {
    const all = items()
    const at = current()
    const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }
  const press = (what: string) => items()[current()]?.querySelector<HTMLElement>(what)?.click()
  const complete = () => {
    const at = current()
    press('[data-complete]')
    // The line leaves a moment after its tick; then the next one stands in its place.
    setTimeout(() => items()[Math.min(at, items().length - 1)]?.focus(), AFTER_TICK_MS)
  }

  const group = t('today.keys')
  useKeys([
    { keys: 'j', label: t('today.keys.next'), group, run: () => step(1) },
    { keys: 'k', label: t('today.keys.previous'), group, run: () => step(-1) },
    { keys: 'x', label: t('today.keys.complete'), group, run: complete },
  ])
  /** Enter on the line itself; its buttons keep theirs. */
  return (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && (event.target as HTMLElement).matches('[data-item]'))
      press('[data-open], [data-open-inside] a')
  }
}
