import { toast } from '#web/toasts.ts'
import { writeDraft, readDraft } from './draft.ts'
import type { Line, Outcome } from './line.ts'
import { t } from './messages.en.ts'
import { undo, type Stayed } from './undo.ts'

const SHORT = 60

/** Says in a toast what became of a line whose box is no longer there, with "Undo" where it was saved. */
export function tell(line: Line, outcome: Outcome) {
  const whole = line.written.text.trim()
  const text = whole.length > SHORT ? `${whole.slice(0, SHORT)}…` : whole
  if (outcome.state === 'saved')
    toast({ text: t('capture.sentLater', { text }), undo: () => undoAndTell(line, outcome) })
  if (outcome.state === 'waiting') toast(t('capture.kept'))
  if (outcome.state === 'refused') toast({ text: t('capture.refusedLater', { text }), tone: 'trouble' })
}

async function undoAndTell(line: Line, outcome: Outcome) {
  const stayed = await undo(line.id)
  if (stayed.length > 0) return void toast(t('capture.stayed', { what: sayStayed(stayed, outcome) }))
  const now = readDraft(line.owner)
  writeDraft(line.owner, now.trim() ? `${line.written.text}\n${now}` : line.written.text)
}

/** "Northwind expansion (amount)": the fields that an undo left alone. */
export function sayStayed(stayed: Stayed[], outcome: Outcome): string {
  const touched = outcome.state === 'saved' ? [...outcome.result.created, ...outcome.result.updated] : []
  const nameOf = ({ id, type }: Stayed) => touched.find((each) => each.id === id)?.name || type
  return stayed.map((each) => t('capture.stayedField', { name: nameOf(each), field: each.field })).join(', ')
}
