import type { Clause } from './clauses.pure.ts'
import type { Language } from './language.pure.ts'
import { eventTimes, whensIn } from './momentOf.pure.ts'
import type { Reading } from './readText.pure.ts'
import { addItem, type Names, type State } from './state.pure.ts'
import { tidy, titleOf } from './titles.pure.ts'
import type { When } from './when.pure.ts'

/** Something at a time with somebody; null for what has been, and for what I do by or at a time. */
export function readEvent(reading: Reading, clause: Clause): { when: When; title: string } | null {
  const { text } = clause
  const { events } = reading.language
  const when = whensIn(reading, clause.span).find(({ tense, end }) => tense !== 'past' && end === null)
  if (!when || (when.shift !== null && when.shift <= 0)) return null
  if (events.notes.test(text)) return null
  const hasClock = when.minutes !== null && !when.isPart
  const isSet = events.arranged.test(text)
  if (!hasClock && !isSet && reading.language.tasks.limit.test(reading.lower.slice(...when.span))) return null
  const isNoun = events.noun.test(text)
  const isVerb = events.verb.test(text) || (hasClock && (events.order.test(text) || events.rebooked.test(text)))
  const isBareCall = !hasClock && events.bareCall.test(text)
  const isMeal = events.meal.test(text)
  const isNamedClock = hasClock && events.nameAndTime.test(text)
  const isLoose = hasClock && events.gathering.test(text) && !isOrdered(reading.language, text)
  if (isBareCall || (!isSet && !isNoun && !isVerb && !isNamedClock && !isLoose)) return null
  if (events.done.test(text) && !isSet) return null
  const isToday =
    !when.hasDay ||
    (when.future.day === reading.now.today.day &&
      when.future.month === reading.now.today.month &&
      when.future.year === reading.now.today.year)
  if (
    !isSet &&
    isToday &&
    (!hasClock || (when.minutes ?? 0) <= reading.now.minutes) &&
    !events.later.test(reading.lower.slice(...when.span))
  )
    return null
  if (!isSet && !hasClock && !isVerb && !isMeal && when.tense !== 'future' && followsPast(reading, clause)) return null
  if (
    !isSet &&
    isNoun &&
    !hasClock &&
    /^(?:on |last )?/.test(text) &&
    when.tense === null &&
    followsPast(reading, clause)
  )
    return null
  return { when, title: eventTitle(reading, clause) }
}

/** "Send the slides for the demo at 3" is an order. */
const isOrdered = ({ tasks }: Language, text: string) =>
  tasks.imperative.test(text) || tasks.us.test(text) || tasks.them.test(text)

const followsPast = (reading: Reading, clause: Clause) =>
  reading.language.activities.pastWords.test(reading.masked.slice(clause.span[1], clause.span[1] + 160))

function eventTitle(reading: Reading, clause: Clause): string {
  const { events } = reading.language
  const title = tidy(
    titleOf(reading, clause.span)
      .replace(events.clutter, ' ')
      .replace(
        /\s+(?:set|booked|scheduled|arranged|confirmed|agreed|fixed|planned|moved|rescheduled|pencilled in|penciled in)(?: up| for| on| to| with us)*(?=\s*$|\s+(?:with|at|for)\b)/i,
        '',
      ),
  )
  return events.onlyName.test(clause.text) || !title ? events.meeting(title) : title
}

export function addEvent(
  state: State,
  clause: Clause,
  { when, title }: { when: When; title: string },
  names: Names,
): void {
  const { events } = state.reading.language
  const fallback = events.hours.find(({ pattern }) => pattern.test(clause.text))?.minutes ?? when.minutes ?? 540
  const dinner =
    when.minutes !== null && when.minutes < 720 && when.minutes >= 300 && events.evening.test(clause.text)
      ? { ...when, minutes: when.minutes + 720 }
      : when
  const moment = dinner.isPart && events.meal.test(clause.text) ? { ...dinner, minutes: null } : dinner
  addItem(
    state,
    {
      kind: 'event',
      title,
      ...eventTimes(state.reading, moment, fallback, events.duration(clause.text)),
      people: [...names.people],
      companies: [...names.companies],
      deals: [...names.deals],
      span: clause.span,
      certain: names.open.length === 0,
    },
    names,
    'event',
    title,
  )
  state.spans.push({ span: when.span, slot: 'when', label: '', itemIndex: state.items.length - 1 })
}
