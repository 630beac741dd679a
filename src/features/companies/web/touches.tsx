import { useQueries } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import { dayIn } from '#kernel/dates.ts'
import { locale } from '#web/messages/locale.ts'
import { useMinute } from '#web/ui/useMinute.ts'
import { When } from '#web/ui/When.tsx'
import { useLater } from '#web/useLater.ts'
import { readOptions } from '#web/useRead.ts'
import { listTouches, type Touch } from '../touches.contract.ts'
import styles from './touches.module.css'

type Touches = ReadonlyMap<string, Touch>
const TouchContext = createContext<Touches>(new Map())

/** Rows are asked about in blocks, so that the same question serves while one scrolls inside them. */
const BLOCK = 50
const REST_MS = 120

/** Last contact and next step of the rows in sight; rows that only fly past are not asked about. */
export function useTouches(rows: readonly { id: string }[]) {
  const [seen, setSeen] = useState('0-0')
  const rested = useLater(seen, REST_MS)
  const [from = 0, to = 0] = rested.split('-').map(Number)
  const blocks = Array.from({ length: to - from + 1 }, (_, at) =>
    rows.slice((from + at) * BLOCK, (from + at + 1) * BLOCK).map((row) => row.id),
  ).filter((ids) => ids.length > 0)
  const touches = useQueries({
    queries: blocks.map((ids) => readOptions(listTouches, { ids: ids.join(',') } as never)),
    combine: merged,
  })
  const onSee = useCallback(
    (first: number, last: number) => setSeen(`${Math.floor(first / BLOCK)}-${Math.floor(last / BLOCK)}`),
    [],
  )
  // Rows may shift by one when somebody adds a record; what is known of them stays until it is told anew.
  const known = useRef(new Map<string, Touch>())
  const all = useMemo(() => {
    touches.forEach((touch, id) => known.current.set(id, touch))
    return new Map(known.current)
  }, [touches])
  return { touches: all, onSee }
}

const merged = (answers: { data?: { data: Touch[] } }[]): Touches =>
  new Map(answers.flatMap(({ data }) => data?.data ?? []).map((touch) => [touch.id, touch]))

export const TouchProvider = ({ touches, children }: { touches: Touches; children: ReactNode }) => (
  <TouchContext value={touches}>{children}</TouchContext>
)

export function LastSpoke({ id }: { id: string }) {
  const touch = useContext(TouchContext).get(id)
  return touch?.lastAt ? <When at={touch.lastAt} className="quiet" /> : null
}

/** What is next and when; a day that has passed is said a little warmer. */
export function NextStep({ id }: { id: string }) {
  const touch = useContext(TouchContext).get(id)
  const today = dayIn(useMinute(), locale.read().timeZone)
  if (!touch?.nextTitle) return null
  return (
    <span className={styles.next} title={touch.nextTitle}>
      {touch.nextOn && <When at={touch.nextOn} className={touch.nextOn < today ? styles.late : styles.day} />}
      <span className={styles.title}>{touch.nextTitle}</span>
    </span>
  )
}
