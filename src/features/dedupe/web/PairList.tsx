import { useEffect, useRef, useState } from 'react'
import { useGo } from '#web/address.ts'
import { useKeys } from '#web/keys.ts'
import { useAct } from '#web/useAct.ts'
import { duplicates, type DuplicatePair, type DuplicateType } from '../duplicates.contract.ts'
import styles from './Duplicates.module.css'
import { mergeAddress } from './mergeAddress.ts'
import { t } from './messages.en.ts'
import { PairCard } from './PairCard.tsx'

type PairListProps = { type: DuplicateType; pairs: readonly DuplicatePair[] }

/** The pairs, worked through by keys: the next one moves up to where the last one was. */
export function PairList({ type, pairs }: PairListProps) {
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const go = useGo()
  const unpart = useAct(duplicates.unpart)
  const unpostpone = useAct(duplicates.unpostpone)
  const part = useAct(duplicates.part, {
    said: (_, input) => ({ text: t('duplicates.parted'), undo: () => unpart.run(input) }),
  })
  const postpone = useAct(duplicates.postpone, {
    said: (_, input) => ({ text: t('duplicates.postponed'), undo: () => unpostpone.run(input) }),
  })
  const place = Math.min(at, pairs.length - 1)
  const chosen = pairs[place]
  const wasDone = useRef(false)
  const focus = (next: number) => list.current?.querySelectorAll<HTMLElement>('[data-pair]')[next]?.focus()
  const nameOf = ({ a, b }: DuplicatePair) => `${a.id} ${b.id}`
  const name = chosen ? nameOf(chosen) : ''
  useEffect(() => {
    if (wasDone.current) focus(place)
    wasDone.current = false
  }, [name, place])

  const idsOf = ({ a, b }: DuplicatePair) => ({ type, aId: a.id, bId: b.id })
  const acts = {
    merge: (pair: DuplicatePair) => go(mergeAddress(type, pair.a.id, pair.b.id, 'list')),
    part: (pair: DuplicatePair) => {
      wasDone.current = true
      part.mutate(idsOf(pair))
    },
    unpart: (pair: DuplicatePair) => {
      wasDone.current = true
      unpart.mutate(idsOf(pair))
    },
    later: (pair: DuplicatePair) => {
      wasDone.current = true
      postpone.mutate(idsOf(pair))
    },
  }
  const move = (step: number) => {
    const next = Math.max(0, Math.min(pairs.length - 1, place + step))
    setAt(next)
    focus(next)
  }
  const isOpen = chosen?.differentAt === null
  const group = t('duplicates.title')
  useKeys([
    { keys: 'ArrowDown', label: t('duplicates.next'), group, run: () => move(1) },
    { keys: 'ArrowUp', label: t('duplicates.previous'), group, run: () => move(-1) },
  ])
  useKeys(
    [
      { keys: 'm', label: t('duplicates.merge'), group, run: () => chosen?.can.merge && acts.merge(chosen) },
      { keys: 'n', label: t('duplicates.different'), group, run: () => chosen?.can.merge && acts.part(chosen) },
      { keys: 'l', label: t('duplicates.later'), group, run: () => chosen && acts.later(chosen) },
    ],
    isOpen,
  )
  return (
    <ul ref={list} className={styles.list} aria-label={t('duplicates.title')}>
      {pairs.map((pair, index) => (
        <PairCard
          key={nameOf(pair)}
          type={type}
          pair={pair}
          isChosen={index === place}
          onChoose={() => setAt(index)}
          {...acts}
        />
      ))}
    </ul>
  )
}
