import { useState, type RefObject } from 'react'
import { fold } from '#kernel/text.ts'
import { useUsers } from '#features/access/web/useUsers.ts'
import { mentionAt } from '../mentions.pure.ts'

const MOST_OFFERED = 6

type Options = { text: string; setText: (text: string) => void; field: RefObject<HTMLTextAreaElement | null> }

/** Whom the words before the caret may mean, and how one of them is put in. */
export function useMention({ text, setText, field }: Options) {
  const { choices, myId } = useUsers()
  const users = choices.filter(({ value }) => value !== myId).map(({ value, label }) => ({ id: value, name: label }))
  const [caret, setCaret] = useState<number | null>(null)
  const [at, setAt] = useState(0)
  const [chosen, setChosen] = useState<string[]>([])

  const place = caret === null ? null : mentionAt(text, caret)
  const typed = fold(place?.typed ?? '')
  const offered = place
    ? users.filter(({ name }) => beginnings(fold(name)).some((part) => part.startsWith(typed))).slice(0, MOST_OFFERED)
    : []
  const current = offered[Math.min(at, offered.length - 1)]

  const pick = (user: { id: string; name: string } | undefined) => {
    if (!user || !place || caret === null) return
    const rest = text.slice(caret)
    const put = `${text.slice(0, place.from)}${user.name}${rest.startsWith(' ') ? '' : ' '}`
    setText(put + rest)
    setChosen((all) => [...all, user.id])
    setCaret(null)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(put.length, put.length)
    })
  }
  return {
    users,
    chosen,
    offered,
    current,
    pick,
    look: (index: number) => setAt(index),
    close: () => setCaret(null),
    /** After each change: the caret says whether a name is being typed. */
    follow: (position: number) => {
      setCaret(position)
      setAt(0)
    },
    step: (by: number) => setAt((at + by + offered.length) % Math.max(1, offered.length)),
  }
}

/** A name can be begun with any of its words. */
const beginnings = (name: string) => [name, ...name.split(' ').slice(1)]
