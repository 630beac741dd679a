import { useEffect, useRef, useState } from 'react'
import { useGo } from '#web/address.ts'
import { boundKeys, type Key } from '#web/keys.ts'
import { useRead } from '#web/useRead.ts'
import { favourites, visits } from '#features/views/favourites.contract.ts'
import { search } from '../search.contract.ts'
import { useKinds } from './places.ts'
import { groupsOf, type Row } from './rows.ts'

const PAUSE_MS = 60

/** The palette's question, its answer in groups, and which row Enter would open. */
export function usePalette(onClose: () => void) {
  const [q, setQ] = useState('')
  const [at, setAt] = useState(0)
  const waiting = useRef<{ isNewTab: boolean } | null>(null)
  const go = useGo()
  const kinds = useKinds()
  const [commands] = useState(() => boundKeys().filter(isCommand))
  const asked = useLater(q.trim(), PAUSE_MS)
  const types = kinds.map((kind) => kind.type).join(',')
  const { data, error, isPlaceholderData, refetch } = useRead(search, types ? { q: asked, types, limit: 30 } : null, {
    keepPrevious: true,
    staleTime: 5000,
  })

  const { data: stars } = useRead(favourites.list, {}, { staleTime: 60_000 })
  const { data: opened } = useRead(visits.list, {})
  const marks = { starred: stars?.data ?? [], opened: opened?.data ?? [] }
  const groups = groupsOf(q, data?.data ?? [], kinds, commands, marks)
  const rows = groups.flatMap((group) => group.rows)
  const chosen = rows[Math.min(at, rows.length - 1)]
  /** The answer belongs to what stands in the field now. */
  const isSettled = asked === q.trim() && !isPlaceholderData && (data !== undefined || !types || error !== null)

  const open = (row: Row | undefined, isNewTab = false) => {
    if (!row) return
    if ('to' in row && isNewTab) return void window.open(row.to, '_blank', 'noopener')
    onClose()
    if ('to' in row) go(row.to)
    else row.command.run(new KeyboardEvent('keydown'))
  }
  // Enter may come before the answer: then it means the first row of that answer, not of the one before.
  const enter = (isNewTab: boolean) => {
    if (isSettled) open(chosen, isNewTab)
    else waiting.current = { isNewTab }
  }
  useEffect(() => {
    if (!isSettled || !waiting.current) return
    const { isNewTab } = waiting.current
    waiting.current = null
    open(chosen, isNewTab)
  })
  const move = (step: number) =>
    rows.length > 0 && setAt((Math.min(at, rows.length - 1) + step + rows.length) % rows.length)

  return {
    q,
    setQ: (text: string) => {
      setQ(text)
      setAt(0)
    },
    groups,
    rows,
    chosen,
    choose: (row: Row) => setAt(rows.indexOf(row)),
    open,
    enter,
    move,
    toEnd: (isLast: boolean) => setAt(isLast ? rows.length - 1 : 0),
    error,
    retry: () => void refetch(),
    isSettled,
  }
}

/** Places and what works everywhere; not the palette itself, and not the keys of a table behind it. */
const isCommand = (key: Key) =>
  (!key.group || key.keys.includes(' ')) && key.keys !== 'mod+k' && key.keys !== '/' && key.keys !== 'Escape'

/** The value once it has rested: one question per pause, not per letter. */
function useLater(value: string, pause: number): string {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), pause)
    return () => clearTimeout(timer)
  }, [value, pause])
  return later
}
