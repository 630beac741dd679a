import { Chrono, en } from 'chrono-node'
import { ofYear } from './english/calendar.pure.ts'
import type { Language } from './language.pure.ts'
import { addDays, isRealDay } from './zoned.pure.ts'
import type { Span } from './types.pure.ts'
import type { ClockReading, DayReading, Now, When } from './when.pure.ts'

type Piece = { span: Span; day: DayReading | null; clock: ClockReading | null }

/** Written dates ("4 Dec", "2026-12-04", "3/12") are the library's; the house rules for the rest are ours. */
const libraries = { dayFirst: dateReader(true), monthFirst: dateReader(false) }

function dateReader(dayFirst: boolean): Chrono {
  const { parsers } = en.configuration.createConfiguration(true, dayFirst)
  const reads = (parser: (typeof parsers)[number], text: string) =>
    new Chrono({ parsers: [parser], refiners: [] }).parse(text).length > 0
  const wanted = ['4 Dec 2026', 'Dec 4, 2026', '2026-12-04', '3/12/2026', '2026/12/04']
  const unwanted = ['at 10:30', 'March', 'in two weeks', 'Friday', '3 days ago', '10/2026', 'tomorrow']
  return new Chrono({
    parsers: parsers.filter(
      (parser) => wanted.some((text) => reads(parser, text)) && !unwanted.some((text) => reads(parser, text)),
    ),
    refiners: [],
  })
}

/** `text` is lower case and plain; it has the length of the original. */
export function findWhens(text: string, now: Now, language: Language): When[] {
  const pieces = withoutOverlaps([
    ...writtenDates(text, now),
    ...ruledDays(text, now, language),
    ...clocks(text, language),
  ])
  for (const piece of pieces)
    if (
      text[piece.span[1] - 1] === '.' &&
      /^(?:\s|$)/.test(text.slice(piece.span[1], piece.span[1] + 1)) &&
      !/\d\.$/.test(text.slice(...piece.span))
    )
      piece.span[1]--
  return corrected(text, joined(text, pieces, now, language))
}

/** "Not Friday but Thursday" is Thursday, said in four words. */
function corrected(text: string, whens: When[]): When[] {
  const kept: When[] = []
  let from: number | null = null
  for (const when of whens) {
    if (isTakenBack(text, when.span)) from = text.lastIndexOf('not', when.span[0])
    else {
      const isBeside = from !== null && when.span[0] - from < 40
      kept.push(isBeside ? { ...when, span: [from ?? 0, when.span[1]] } : when)
      from = null
    }
  }
  return kept
}

/** The word with which a moment begins, where that is its preposition. */
const leadOf = (text: string, start: number) => /^from /.exec(text.slice(start, start + 5))?.[0] ?? ''

const isTakenBack = (text: string, [start, end]: Span) =>
  (/\b(?:moved?|rescheduled?|postponed?|pushed|shifted|changed)\b[^.]{0,20}\bfrom (?:the )?$/.test(
    text.slice(Math.max(0, start - 40), start) + leadOf(text, start),
  ) &&
    /^ to\b/.test(text.slice(end, end + 4))) ||
  /(?:instead|rather than)(?: of)? (?:on |at |in |the )?$/.test(text.slice(Math.max(0, start - 18), start)) ||
  (/(?:^|[^\p{L}])not (?:on |at |the )?$/u.test(text.slice(Math.max(0, start - 12), start)) &&
    /^,? ?(?:but|rather|instead|,)/.test(text.slice(end, end + 10)))

function writtenDates(text: string, now: Now): Piece[] {
  if (!/\d/.test(text)) return []
  // Noon in UTC: no process time zone moves the day, and no clock change falls there.
  const reference = { instant: new Date(Date.UTC(now.today.year, now.today.month - 1, now.today.day, 12)), timezone: 0 }
  const results = (now.dayFirst ? libraries.dayFirst : libraries.monthFirst).parse(text, reference)
  const first = results.filter(
    ({ index, text: found }) =>
      !results.some((other) => other.index < index && index < other.index + other.text.length && other.text !== found),
  )
  return first.flatMap(({ index, text: found, start }): Piece[] => {
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')]
    if (!month || !day || !start.isCertain('day') || /^(?:24\/7|50\/50)$/.test(found)) return []
    if (/^\d{1,2}\/\d{1,2}$/.test(found) && /^ of\b|^\//.test(text.slice(index + found.length))) return []
    if (/^\d{1,2}[.-]\d{1,2}$/.test(found)) return []
    const reading = start.isCertain('year') && year ? realDay(year, month, day) : ofYear(now, month, day)
    const lead =
      /(?:^|[^\p{L}])((?:on|by|until|till|before|from|the)\s+(?:the )?)$/u.exec(
        text.slice(Math.max(0, index - 14), index),
      )?.[1]?.length ?? 0
    return reading ? [{ span: [index - lead, index + found.trimEnd().length], day: reading, clock: null }] : []
  })
}

const realDay = (year: number, month: number, day: number): DayReading | null =>
  isRealDay({ year, month, day }) ? { day: { year, month, day } } : null

function ruledDays(text: string, now: Now, { days }: Language): Piece[] {
  return days.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): Piece[] => {
      const reading = read(match, now)
      return reading
        ? [{ span: [match.index, match.index + match[0].trimEnd().length], day: reading, clock: null }]
        : []
    }),
  )
}

function clocks(text: string, { clock }: Language): Piece[] {
  return clock.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): Piece[] => {
      const reading = read(match)
      return reading
        ? [{ span: [match.index, match.index + match[0].trimEnd().length], day: null, clock: reading }]
        : []
    }),
  )
}

function withoutOverlaps(pieces: Piece[]): Piece[] {
  const size = ({ span }: Piece) => span[1] - span[0]
  const kept: Piece[] = []
  for (const piece of pieces.sort((left, right) => size(right) - size(left))) {
    if (!kept.some(({ span }) => span[0] < piece.span[1] && piece.span[0] < span[1])) kept.push(piece)
  }
  return kept.sort((left, right) => left.span[0] - right.span[0])
}

/** "Monday, 7 Dec at 10:00" is one moment: neighbours join when only connecting words stand between them. */
/** "8 Dec 9-12": figures right after a day are hours. */
function trailingHours(text: string, piece: Piece, now: Now): Piece {
  const match =
    piece.day && !piece.clock
      ? /^,? (\d{1,2})(?:[:.](\d\d))?(?: ?(?:-|to|until|till) ?(\d{1,2})(?:[:.](\d\d))?|(?<=[:.]\d\d))(?![\d%.,:/-]\d|\d|\s?(?:k\b|€|%|\p{L}))/u.exec(
          text.slice(piece.span[1]),
        )
      : null
  if (!match) return bareHour(text, piece, now)
  const from = Number(match[1]) * 60 + Number(match[2] ?? 0)
  const to = match[3] ? Number(match[3]) * 60 + Number(match[4] ?? 0) : from
  if (!(from < 1440 && to <= 1440)) return piece
  const start = from < 420 ? from + 720 : from
  const end = to <= start ? to + 720 : to
  return {
    ...piece,
    span: [piece.span[0], piece.span[1] + match[0].length],
    clock: { minutes: start, endMinutes: match[3] && end > start && end <= 1440 ? end : null },
  }
}

/** "Monday 9": an hour, unless a Monday soon is the 9th. */
function bareHour(text: string, piece: Piece, now: Now): Piece {
  if (
    !piece.day ||
    piece.clock ||
    piece.day.isPart ||
    !/(?:day|tomorrow|tmrw|tmr|tmw|mon|tues?|wed|thu|thurs?|fri|sat|sun)$/.test(text.slice(...piece.span))
  )
    return piece
  const hours = /^ ([01]\d|2[0-3])([0-5][05])(?=\s*$|[.,;](?:\s|$)| (?:with|w\/|for|at|re|about)\b)/.exec(
    text.slice(piece.span[1]),
  )
  if (hours)
    return {
      ...piece,
      span: [piece.span[0], piece.span[1] + hours[0].length],
      clock: { minutes: Number(hours[1]) * 60 + Number(hours[2]) },
    }
  const match = /^ (\d{1,2})(?=\s*$|[.,;](?:\s|$)| (?:with|w\/|for|in|at|re|about)\b)/.exec(text.slice(piece.span[1]))
  const hour = Number(match?.[1])
  if (!match || hour < 7 || hour > 20) return piece
  const first = piece.day.future ?? piece.day.day ?? now.today
  const isWeekday = !/tomorrow|today/.test(text.slice(...piece.span))
  if (isWeekday && [0, 7, 14, 21, 28, 35, 42, 49].some((days) => addDays(first, days).day === hour)) return piece
  return { ...piece, span: [piece.span[0], piece.span[1] + match[0].length], clock: { minutes: hour * 60 } }
}

function joined(text: string, pieces: Piece[], now: Now, { moments }: Language): When[] {
  const whens: When[] = []
  let previous: Piece | null = null
  for (const found of pieces) {
    const piece = trailingHours(text, found, now)
    const gap: string = previous ? text.slice(previous.span[1], piece.span[0]) : '\n'
    const canJoin: boolean = previous !== null && moments.joint.test(gap) && !gap.includes('\n')
    if (previous && canJoin && previous.day && piece.day && !previous.clock) {
      previous = { span: [previous.span[0], piece.span[1]], day: narrower(previous.day, piece.day), clock: piece.clock }
    } else if (
      previous &&
      canJoin &&
      Boolean(previous.day) !== Boolean(piece.day) &&
      !(previous.clock && piece.clock)
    ) {
      previous = {
        span: [previous.span[0], piece.span[1]],
        day: previous.day ?? piece.day,
        clock: previous.clock ?? piece.clock,
      }
    } else {
      if (previous) whens.push(whenOf(previous, now))
      previous = piece
    }
  }
  if (previous) whens.push(whenOf(previous, now))
  return whens
}

/** Of "Thursday, 3 December" the written date counts, with the part of the day of either. */
function narrower(left: DayReading, right: DayReading): DayReading {
  const part = right.isPart ? right : left.isPart ? left : {}
  const main = left.end && !right.end ? right : right.tense === null || right.day || right.future ? right : left
  return { ...main, minutes: part.minutes ?? null, isPart: part.isPart ?? false }
}

function whenOf({ span, day, clock }: Piece, now: Now): When {
  const past = day?.past ?? day?.day ?? now.today
  const future = day?.future ?? day?.day ?? now.today
  const isLate = day?.isPart === true && (day.minutes ?? 0) >= 720
  const minutes = clock
    ? clock.isVague && isLate && clock.minutes < 720
      ? clock.minutes + 720
      : clock.minutes
    : (day?.minutes ?? null)
  return {
    span,
    past,
    future,
    minutes,
    end: day?.end ?? null,
    endMinutes: clock?.endMinutes ?? null,
    isPart: !clock && day?.isPart === true,
    hasDay: day !== null,
    tense: day?.tense ?? null,
    shift: day?.shift ?? null,
  }
}
