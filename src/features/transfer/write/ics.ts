import { addDays, dayIn } from '#kernel/dates.ts'
import type { Caller } from '#platform/context.ts'
import { pagesOf, type Tally, type View, type Wish } from '../exportPages.ts'
import type { TargetName } from '../targets/names.contract.ts'
import { foldedLines, line } from './lines.ts'

/** One calendar with the events, the tasks, or both. */
export async function* icsOf(
  caller: Caller,
  types: readonly TargetName[],
  wish: Wish,
  tally: Tally,
): AsyncGenerator<string> {
  const { timeZone } = caller.actor.workspace
  yield foldedLines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Trefoil//EN'])
  for (const type of types) {
    for await (const { data } of pagesOf(caller, type, wish)) {
      tally.rows += data.length
      yield data.map((view) => (type === 'events' ? eventOf(view, timeZone) : taskOf(view))).join('')
    }
  }
  yield foldedLines(['END:VCALENDAR'])
}

const moment = (value: unknown) =>
  typeof value === 'string' ? new Date(value).toISOString().replace(/[-:]|\.\d{3}/g, '') : ''
const day = (text: string) => text.replaceAll('-', '')

function eventOf(view: View, timeZone: string): string {
  const dayOf = (value: unknown) => dayIn(new Date(value as string), timeZone)
  const [from, to] = [dayOf(view.startsAt), dayOf(view.endsAt)]
  const times = view.allDay
    ? [`DTSTART;VALUE=DATE:${day(from)}`, `DTEND;VALUE=DATE:${day(to > from ? to : addDays(from, 1))}`]
    : [`DTSTART:${moment(view.startsAt)}`, `DTEND:${moment(view.endsAt)}`]
  return foldedLines([
    'BEGIN:VEVENT',
    line('UID', view.id),
    `DTSTAMP:${moment(view.updatedAt)}`,
    ...times,
    line('SUMMARY', view.title),
    line('LOCATION', view.location),
    typeof view.repeats === 'string' && view.repeats ? `RRULE:${view.repeats.replace(/^RRULE:/, '')}` : '',
    'END:VEVENT',
  ])
}

const taskOf = (view: View) =>
  foldedLines([
    'BEGIN:VTODO',
    line('UID', view.id),
    `DTSTAMP:${moment(view.updatedAt)}`,
    line('SUMMARY', view.title),
    view.dueOn ? `DUE;VALUE=DATE:${day(view.dueOn as string)}` : view.dueAt ? `DUE:${moment(view.dueAt)}` : '',
    view.doneAt ? `COMPLETED:${moment(view.doneAt)}` : '',
    'END:VTODO',
  ])
