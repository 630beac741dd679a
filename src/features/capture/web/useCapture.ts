import { useEffect, useMemo, useRef, useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { toast } from '#web/toasts.ts'
import { attention } from './attention.ts'
import { chipsOf, type Chip } from './chips.ts'
import { readDraft, useDraft } from './draft.ts'
import { applyEdits, itemsToSend, needsItems, type Edit } from './edits.ts'
import type { Line, Outcome } from './line.ts'
import { t } from './messages.en.ts'
import { moveEdits } from './moveEdits.ts'
import { submit, takeBack } from './outbox.ts'
import { tell } from './tell.ts'
import { learnNames } from './thinking.ts'
import { useSurroundings } from './useSurroundings.ts'
import { useUnderstanding } from './useUnderstanding.ts'

type LinkChip = Extract<Chip, { is: 'link' }>

/** The last line that left this box, and what became of it. */
export type Sent = { line: Line; outcome: Outcome | null; /** The records that its chips named. */ links: LinkChip[] }

/** Everything behind the box: the text, what it says, what the person changed, and the way to the server. */
export function useCapture({ isResting }: { isResting: boolean }) {
  const { owner, surroundings } = useSurroundings()
  const [text, setDraft] = useDraft(owner)
  const reading = useUnderstanding(isResting ? '' : text, owner, surroundings)
  const [edits, setEdits] = useState<readonly Edit[]>([])
  const [sent, setSent] = useState<Sent | null>(null)
  const plan = useMemo(() => applyEdits(reading.understanding, edits), [reading.understanding, edits])
  const isHere = useTellAtTheEnd(sent)
  const isCurrent = reading.text === text

  const write = (next: string) => {
    setEdits((old) => moveEdits(old, text, next))
    setDraft(next)
  }
  const save = async () => {
    if (!owner || !surroundings || !text.trim()) return
    const { timeZone, locale, context = null } = surroundings
    const at = isCurrent ? reading.at : now()
    // What is sent is what stood below the text; a text that is ahead of its chips speaks for itself.
    const items = isCurrent && needsItems(plan, edits) ? { items: itemsToSend(plan) } : {}
    const line: Line = {
      id: newId(),
      owner,
      state: 'waiting',
      written: { text, at, timeZone, locale, context, ...items, focusSeconds: attention.take() },
    }
    const links = isCurrent ? chipsOf(plan).filter((chip) => chip.is === 'link') : []
    setSent({ line, outcome: null, links })
    setDraft('')
    setEdits([])
    const outcome = await submit(line)
    if (!isHere.current) tell(line, outcome)
    setSent((now) => (now?.line.id === line.id ? { ...now, outcome } : now))
    if (outcome.state === 'saved') learnNames(owner)
    if (outcome.state !== 'refused') return
    await takeBack(line.id)
    rewrite(text)
  }
  /** Puts words that were not saved, or were taken back, into the box again, before whatever stands there now. */
  const rewrite = (words: string) => {
    const draft = readDraft(owner)
    setEdits([])
    setDraft(draft.trim() ? `${words}\n${draft}` : words)
  }
  const bringBack = async (line: Line) => {
    if (await takeBack(line.id)) rewrite(line.written.text)
    else toast(t('capture.sentMeanwhile'))
  }

  return {
    owner,
    me: surroundings?.me ?? null,
    stages: surroundings?.stages ?? [],
    text,
    write,
    reading,
    plan,
    isCurrent,
    change: (edit: Edit) => setEdits((old) => [...old, edit]),
    save,
    sent,
    forgetSent: () => setSent(null),
    rewrite,
    bringBack,
  }
}
export type Capture = ReturnType<typeof useCapture>

const now = () => new Date().toISOString()

/** Whoever closes the box keeps the way back: what was just saved stands in a toast, with "Undo". */
function useTellAtTheEnd(sent: Sent | null) {
  const isHere = useRef(true)
  const latest = useRef(sent)
  latest.current = sent
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
      if (latest.current?.outcome?.state === 'saved') tell(latest.current.line, latest.current.outcome)
    }
  }, [])
  return isHere
}
