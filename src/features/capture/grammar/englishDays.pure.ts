import {
  addDays,
  addMonths,
  isBefore,
  isRealDay,
  isSameDay,
  lastOfMonth,
  mondayOf,
  weekdayOf,
  type Day,
} from './zoned.pure.ts'
import type { DayReading, DayRule, Now } from './when.pure.ts'

const WEEKDAY = String.raw`(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|mondy|teusday|tuesday|tusday|tuseday|wednesday|wendesday|wensday|wednsday|wedensday|thursday|thurday|thrusday|thirsday|friday|firday|saturday|sunday)s?\b(?!-)\.?(?! (?:down|in|on|through|with) (?!the|mon|tue|wed|thu|fri))`
const MONTH = String.raw`(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?`
const PART = String.raw`(?:[ ,]+(?:in the |at )?(first thing|early morning|morning|lunchtime|lunch time|afternoon|arvo|evening|night|eve|am|pm)\b)?`
const COUNT = String.raw`(a couple of|couple of|couple|a few|few|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|ninety|half an?|\d{1,3})(?:\s?(?:-|to|or)\s?(?:two|three|four|five|six|\d{1,3}))?`
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  thirty: 30,
  ninety: 90,
  couple: 2,
  'couple of': 2,
  'a couple of': 2,
  few: 3,
  'a few': 3,
}
const PARTS: Record<string, number> = {
  'first thing': 540,
  'early morning': 540,
  morning: 540,
  am: 540,
  lunchtime: 720,
  'lunch time': 720,
  afternoon: 900,
  arvo: 900,
  pm: 900,
  evening: 1140,
  eve: 1140,
  night: 1140,
}
const COUNTED_UNIT = String.raw`(working days?|business days?|workdays?|days?|weeks?|wks?|fortnights?|months?|mths?|quarters?|years?|yrs?|hours?|hrs?|minutes?|mins?)\b`

const rule = (source: string, read: DayRule['read']): DayRule => ({
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})`, 'gu'),
  read,
})
const partOf = (word: string | undefined): DayReading => (word ? { minutes: PARTS[word] ?? null, isPart: true } : {})
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const days = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa']
const weekdayNumber = (word: string) =>
  word.startsWith('te') ? 2 : word.startsWith('fi') ? 5 : days.indexOf(word.slice(0, 2))

const nextWeekday = (now: Now, weekday: number): Day =>
  addDays(now.today, ((weekday - weekdayOf(now.today) + 6) % 7) + 1)
const lastWeekday = (now: Now, weekday: number): Day =>
  addDays(now.today, -(((weekdayOf(now.today) - weekday + 6) % 7) + 1))
const inWeek = (now: Now, weeks: number, weekday: number): Day =>
  addDays(mondayOf(now.today), weeks * 7 + ((weekday + 6) % 7))

const period = (start: Day, end: Day, tense: DayReading['tense'] = null): DayReading => ({ day: start, end, tense })
const monthPeriod = (first: Day): DayReading => period({ ...first, day: 1 }, lastOfMonth(first))
const quarterOf = (year: number, quarter: number) => {
  const start = addMonths({ year, month: 1, day: 1 }, (quarter - 1) * 3)
  return { start, end: lastOfMonth(addMonths(start, 2)) }
}
const fullYear = (text: string) => (text.length <= 2 ? 2000 + Number(text) : Number(text))
const thisQuarter = (now: Now) => Math.ceil(now.today.month / 3)

/** A day of the month: the coming one and the last one. */
export function ofMonth(now: Now, dayOfMonth: number): DayReading | null {
  if (dayOfMonth < 1 || dayOfMonth > 31) return null
  const at = (step: number) => {
    for (let shift = step > 0 ? 0 : 0, tries = 0; tries < 14; tries++, shift += step) {
      const first = addMonths({ ...now.today, day: 1 }, shift)
      const day = { ...first, day: dayOfMonth }
      if (!isRealDay(day)) continue
      if (step > 0 ? isBefore(now.today, day) : !isBefore(now.today, day)) return day
    }
    return now.today
  }
  return { past: at(-1), future: at(1) }
}

/** Day and month without a year: the coming one and the last one. */
export function ofYear(now: Now, month: number, day: number): DayReading | null {
  const inYear = (year: number) => ({ year, month, day })
  const candidates = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((shift) => inYear(now.today.year + shift)).filter(isRealDay)
  const future = candidates.find((candidate) => !isBefore(candidate, now.today))
  const past = candidates.findLast((candidate) => !isBefore(now.today, candidate))
  return past && future ? { past, future } : null
}

function unitShift(now: Now, count: number, unit: string): DayReading | null {
  if (/^h/.test(unit)) return { shift: count * 60, hasDay: true }
  if (/^min/.test(unit)) return { shift: count, hasDay: true }
  if (/^(?:working|business|workd)/.test(unit)) return { day: addWorkingDays(now.today, count) }
  if (/^d/.test(unit)) return { day: addDays(now.today, count) }
  if (/^w/.test(unit)) return { day: addDays(now.today, count * 7) }
  if (/^f/.test(unit)) return { day: addDays(now.today, count * 14) }
  if (/^m/.test(unit)) return { day: addMonths(now.today, count) }
  if (/^q/.test(unit)) return { day: addMonths(now.today, count * 3) }
  return { day: addMonths(now.today, count * 12) }
}

function addWorkingDays(from: Day, count: number): Day {
  let day = from
  const step = Math.sign(count)
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step)
    if (weekdayOf(day) % 6 !== 0) left--
  }
  return day
}

function endOf(now: Now, unit: string, shift: number): DayReading {
  const { today } = now
  if (unit.startsWith('day')) return { day: addDays(today, shift) }
  if (unit.startsWith('week')) {
    const friday = inWeek(now, shift, 5)
    return { day: isBefore(friday, today) ? addDays(friday, 7) : friday }
  }
  if (unit.startsWith('month')) return { day: lastOfMonth(addMonths({ ...today, day: 1 }, shift)) }
  if (unit.startsWith('quarter')) return { day: quarterOf(today.year, thisQuarter(now) + shift).end }
  if (unit.startsWith('half'))
    return { day: today.month > 6 ? { year: today.year, month: 12, day: 31 } : { year: today.year, month: 6, day: 30 } }
  return { day: { year: today.year + shift, month: 12, day: 31 } }
}

const readCount = (text: string) => (/^half/.test(text) ? 0.5 : (NUMBERS[text] ?? Number(text)))
const stepOf = (word: string | undefined) =>
  word === 'next' || word === 'the next' ? 1 : word === 'last' || word === 'previous' ? -1 : 0

function namedMonth(now: Now, word: string, year: string | undefined, shift: number): DayReading {
  const month = months.indexOf(word.slice(0, 3)) + 1
  const { today } = now
  const future = year
    ? fullYear(year)
    : today.year + (month < today.month ? 1 : 0) + (shift > 0 && month === today.month ? 1 : 0)
  const past = year ? future : today.year - (month > today.month ? 1 : 0)
  const at = (inYear: number) => ({ year: inYear, month, day: 1 })
  return {
    past: at(past),
    future: at(future),
    end: lastOfMonth(at(shift < 0 ? past : future)),
    tense: shift < 0 ? 'past' : null,
  }
}

export const englishDays: DayRule[] = [
  rule(String.raw`(?:the )?day after (?:tomorrow|tmrw)${PART}`, ([, part], now) => ({
    day: addDays(now.today, 2),
    tense: 'future',
    ...partOf(part),
  })),
  rule(String.raw`(?:the )?day before yesterday${PART}`, ([, part], now) => ({
    day: addDays(now.today, -2),
    tense: 'past',
    ...partOf(part),
  })),
  rule(
    String.raw`(?:tomorrow|tommorow|tomorow|tommorrow|tomorrrow|tmrw|tmr|tmw|tmrow|2moro|2morrow) week\b`,
    (_, now) => ({ day: addDays(now.today, 8), tense: 'future' }),
  ),
  rule(
    String.raw`(?:by |on |for |until )?(?:(first thing|early|late) )?(?:tomorrow|tommorow|tomorow|tommorrow|tomorrrow|tmrw|tmr|tmw|tmrow|2moro|2morrow)\b${PART}`,
    ([, , part], now) => ({ day: addDays(now.today, 1), tense: 'future', ...partOf(part) }),
  ),
  rule(String.raw`(?:yesterday|yday|yest|yesterdy)\b${PART}`, ([, part], now) => ({
    day: addDays(now.today, -1),
    tense: 'past',
    ...partOf(part),
  })),
  rule(String.raw`last night\b`, (_, now) => ({
    day: addDays(now.today, -1),
    tense: 'past',
    minutes: 1140,
    isPart: true,
  })),
  rule(String.raw`(?:earlier|later|late|early) today\b`, (text, now) => ({
    day: now.today,
    tense: /^late/.test(text[0]) ? 'future' : 'past',
  })),
  rule(
    String.raw`(?:by (?:the )?)?(?:end of (?:the )?(?:business|play|today|day)(?: today)?|eod|cob|close of (?:business|play))\b(?: (?:on )?(tomorrow|${WEEKDAY}))?`,
    (match, now) => {
      const [, word] = match
      if (!word) return { day: now.today }
      return { day: word === 'tomorrow' ? addDays(now.today, 1) : nextWeekday(now, weekdayNumber(word)) }
    },
  ),
  rule(String.raw`today\b${PART}`, ([, part], now) => ({ day: now.today, ...partOf(part) })),
  rule(
    String.raw`(?:this|later this|earlier this) (morning|lunchtime|lunch time|afternoon|arvo|evening|eve)\b`,
    ([, part], now) => ({ day: now.today, ...partOf(part) }),
  ),
  rule(String.raw`tonight\b|tonite\b`, (_, now) => ({ day: now.today, minutes: 1140, isPart: true })),
  rule(String.raw`(?:in )?the morning\b`, (_, now) => ({
    past: now.today,
    future: now.minutes < 540 ? now.today : addDays(now.today, 1),
    minutes: 540,
    isPart: true,
  })),

  rule(String.raw`(?:(?:in )?a week (?:on|from|next)|week on|a week's time on) ${WEEKDAY}`, ([, word = ''], now) => ({
    day: addDays(nextWeekday(now, weekdayNumber(word)), 7),
    tense: 'future',
  })),
  rule(String.raw`(?:two weeks|a fortnight|fortnight) on ${WEEKDAY}`, ([, word = ''], now) => ({
    day: addDays(nextWeekday(now, weekdayNumber(word)), 14),
    tense: 'future',
  })),
  rule(String.raw`(?:on |by )?${WEEKDAY} week\b`, ([, word = ''], now) => ({
    day: addDays(nextWeekday(now, weekdayNumber(word)), 7),
    tense: 'future',
  })),
  rule(String.raw`${WEEKDAY} after next\b`, ([, word = ''], now) => ({
    day: inWeek(now, 2, weekdayNumber(word)),
    tense: 'future',
  })),
  rule(
    String.raw`(?:(?:on |by |the )*)${WEEKDAY}(?: of)? (next|last|this|the following) week\b${PART}`,
    ([, word = '', step, part], now) => ({
      day: inWeek(now, step === 'last' ? -1 : step === 'this' ? 0 : 1, weekdayNumber(word)),
      tense: step === 'last' ? 'past' : 'future',
      ...partOf(part),
    }),
  ),
  rule(String.raw`(next|last|this) week(?: on|,)? ${WEEKDAY}${PART}`, ([, step, word = '', part], now) => ({
    day: inWeek(now, step === 'last' ? -1 : step === 'this' ? 0 : 1, weekdayNumber(word)),
    tense: step === 'last' ? 'past' : 'future',
    ...partOf(part),
  })),
  rule(
    String.raw`(?:(?:on|by|for|until|til|till|from) )?(?:the )?(?:(last|past|previous|next|nxt|this|this coming|coming|following) )?${WEEKDAY}${PART}`,
    ([text = '', step, word = '', part], now) => {
      const weekday = weekdayNumber(word)
      if (step === 'last' || step === 'past' || step === 'previous')
        return { day: lastWeekday(now, weekday), tense: 'past', ...partOf(part) }
      if (step === 'next' || step === 'nxt') return { day: inWeek(now, 1, weekday), tense: 'future', ...partOf(part) }
      if (/^(?:by|for|until|til)/.test(text))
        return { day: nextWeekday(now, weekday), tense: 'future', ...partOf(part) }
      return {
        past: lastWeekday(now, weekday),
        future: nextWeekday(now, weekday),
        tense: step ? null : null,
        ...partOf(part),
      }
    },
  ),
  rule(String.raw`(?:on |at )?(?:the |this |this coming |next |last )?week-?end\b`, ([text = ''], now) =>
    /last/.test(text)
      ? { day: lastWeekday(now, 6), tense: 'past' }
      : { past: lastWeekday(now, 6), future: /next/.test(text) ? inWeek(now, 1, 6) : nextWeekday(now, 6) },
  ),

  rule(
    String.raw`(?:by |before |at |until |till )?(?:the )?(?:very )?end of (?:the |this )?(next |current |coming )?(week|month|quarter|year|half)\b`,
    ([, next, unit = ''], now) => ({ ...endOf(now, unit, next?.startsWith('next') ? 1 : 0), tense: 'future' }),
  ),
  rule(
    String.raw`(?:by |before |at |until |till )?(?:the )?(week|month|quarter|year)[- ]end\b`,
    ([, unit = ''], now) => ({ ...endOf(now, unit, 0), tense: 'future' }),
  ),
  rule(
    String.raw`(?:by |before |at |until |till |for )?(eow|eom|eoq|eoy|eofy)\b(?! ${MONTH})`,
    ([, code = ''], now) => ({
      ...endOf(now, code === 'eow' ? 'week' : code === 'eom' ? 'month' : code === 'eoq' ? 'quarter' : 'year', 0),
      tense: 'future',
    }),
  ),
  rule(
    String.raw`(?:by |before |at |until |till )?(?:the )?(?:end of|eom|eo|late|end) ${MONTH}(?: (\d{4}))?`,
    ([, word = '', year], now) => {
      const reading = namedMonth(now, word, year, 0)
      return { past: lastOfMonth(reading.past ?? now.today), future: lastOfMonth(reading.future ?? now.today) }
    },
  ),
  rule(
    String.raw`(?:by |from |in )?(?:the )?(?:beginning of|start of|early) (?:in )?${MONTH}(?: (\d{4}))?`,
    ([, word = '', year], now) => ({ ...namedMonth(now, word, year, 0), end: null }),
  ),
  rule(
    String.raw`(?:by |from |in )?(?:the )?(?:mid|middle of|mid-)[- ]?${MONTH}(?: (\d{4}))?`,
    ([, word = '', year], now) => {
      const { past = now.today, future = now.today } = namedMonth(now, word, year, 0)
      return { past: { ...past, day: 15 }, future: { ...future, day: 15 } }
    },
  ),
  rule(
    String.raw`(?:in|by|before|until|till|during|since|this|next|last|from|for|around|of|sometime in|not before|come) (?:early |late |mid )?${MONTH}(?:,? (\d{4})| '(\d{2}))?(?! \d)`,
    ([text = '', word = '', year, short], now) =>
      namedMonth(now, word, year ?? short, /^next/.test(text) ? 1 : /^last|^since/.test(text) ? -1 : 0),
  ),
  rule(
    String.raw`(january|february|july|september|october|november|december|sept|oct|nov|dec|feb|jul)\b\.?(?! \d{1,2}\b)(?: (\d{4}))?`,
    ([, word = '', year], now) => namedMonth(now, word, year, 0),
  ),
  rule(String.raw`(march|april|may|june|august|jan|mar|apr|jun|aug) (\d{4})\b`, ([, word = '', year], now) =>
    namedMonth(now, word, year, 0),
  ),

  rule(
    String.raw`(?:in |by |for |during |before |until |around |(?:by |in |at |before )?(?:the )?(end of|early|beginning of|start of|late|mid) )?(?:q([1-4])|([1-4])q|(first|second|third|fourth|1st|2nd|3rd|4th) quarter)(?:[ /-]?(?:of )?(?:fy)?'?(\d{4}|\d{2}))?(?! weeks)\b`,
    ([, edge, digit, other, word, year], now) => {
      const quarter =
        Number(digit ?? other ?? 0) ||
        (/^f?i|^1/.test(word ?? '') ? 1 : /^s|^2/.test(word ?? '') ? 2 : /^t|^3/.test(word ?? '') ? 3 : 4)
      const inYear = year ? fullYear(year) : now.today.year + (quarter < thisQuarter(now) ? 1 : 0)
      const { start, end } = quarterOf(inYear, quarter)
      if (edge === 'end of' || edge === 'late') return { day: end }
      return {
        ...period(start, end),
        past: !year && quarter > thisQuarter(now) ? quarterOf(inYear - 1, quarter).start : start,
      }
    },
  ),
  rule(String.raw`(?:in |by |for )?h([12])(?: ?'?(\d{4}|\d{2}))?\b`, ([, half, year], now) => {
    const inYear = year ? fullYear(year) : now.today.year + (half === '1' && now.today.month > 6 ? 1 : 0)
    return half === '1'
      ? period({ year: inYear, month: 1, day: 1 }, { year: inYear, month: 6, day: 30 })
      : period({ year: inYear, month: 7, day: 1 }, { year: inYear, month: 12, day: 31 })
  }),
  rule(String.raw`(?:in|by|for|until|during|before|end of) (20[2-4]\d)\b`, ([text = '', year], now) => {
    const last = { year: Number(year), month: 12, day: 31 }
    if (text.startsWith('end')) return { day: last }
    return period(Number(year) === now.today.year ? now.today : { ...last, month: 1, day: 1 }, last)
  }),
  rule(String.raw`(?:the )?week after next\b`, (_, now) => ({ day: inWeek(now, 2, 1), tense: 'future' })),
  rule(String.raw`(?:the )?(?:month) after next\b`, (_, now) => ({
    ...monthPeriod(addMonths({ ...now.today, day: 1 }, 2)),
    tense: 'future',
  })),
  rule(
    String.raw`(?:(?:by |at |in )?(?:the )?(early|beginning of|start of|mid|middle of|late|end of|later) )?(?:by |in |for |during |until )?(?:the )?(next|this|last|previous|current|following) (week|wk|month|quarter|year)\b`,
    ([, edge, step, unit = ''], now) => {
      const shift = step === 'following' ? 1 : stepOf(step)
      const tense = shift < 0 ? 'past' : shift > 0 ? 'future' : null
      const { today } = now
      if (unit.startsWith('w')) {
        if (shift === 0) return { past: mondayOf(today), future: inWeek(now, 0, 5), end: inWeek(now, 0, 5) }
        const weekday = /^mid/.test(edge ?? '') ? 3 : /^(?:late|end)/.test(edge ?? '') ? 5 : 1
        return { day: inWeek(now, shift, weekday), tense }
      }
      if (/^(?:late|end)/.test(edge ?? '')) return { ...endOf(now, unit, shift), tense }
      const span =
        unit === 'month'
          ? monthPeriod(addMonths({ ...today, day: 1 }, shift))
          : unit === 'quarter'
            ? (({ start, end }) => period(start, end))(quarterOf(today.year, thisQuarter(now) + shift))
            : period({ year: today.year + shift, month: 1, day: 1 }, { year: today.year + shift, month: 12, day: 31 })
      if (shift === 0) return { past: span.day ?? today, future: span.end ?? today, end: span.end ?? null }
      return { ...span, tense }
    },
  ),
  rule(
    String.raw`(?:in|within|after|again in|about|(?=(?:${COUNT})\s?${COUNTED_UNIT} (?:from now|from today|later|hence|time)))\s?(?:about |around |roughly |the next )?${COUNT}[ -]?${COUNTED_UNIT}(?:['’]?s?'? time)?(?: from (?:now|today)| later| hence)?`,
    (match, now) => {
      const [text, , , count = '', unit = ''] = match
      if (/^about/.test(text)) return null
      const amount = readCount(count)
      return Number.isNaN(amount) ? null : { ...unitShift(now, amount, unit), tense: 'future' }
    },
  ),
  rule(String.raw`${COUNT}\s?${COUNTED_UNIT} (?:ago|back|earlier)\b`, ([, count = '', unit = ''], now) => {
    const amount = readCount(count)
    return Number.isNaN(amount) ? null : { ...unitShift(now, -amount, unit), tense: 'past' }
  }),
  rule(String.raw`(?:just now|a moment ago|right now|just)\b(?= |$)`, ([text = ''], now) =>
    text === 'just' ? null : { day: now.today, shift: 0 },
  ),
  rule(
    String.raw`(?:on |by |until |before |from |the |around )+(\d{1,2})(?:st|nd|rd|th)\b(?: of (the|this|next|last) month)?(?! (?:of )?(?:${MONTH}|quarter|floor|time|year|attempt|call|meeting|place|visit|party|version|draft))`,
    ([, day, ,], now) => ofMonth(now, Number(day)),
  ),
  rule(String.raw`(\d{1,2})(?:st|nd|rd|th)? of (?:the |this )?(next|last|current)? ?month\b`, ([, day, step], now) => {
    if (!step || step === 'current') return ofMonth(now, Number(day))
    const dayInMonth = { ...addMonths({ ...now.today, day: 1 }, step === 'next' ? 1 : -1), day: Number(day) }
    return isRealDay(dayInMonth) ? { day: dayInMonth, tense: step === 'next' ? 'future' : 'past' } : null
  }),
  rule(
    String.raw`(?:on |by |until |before |the |am )*(\d{1,2})\.(\d{1,2})\.(?:(\d{4}|\d{2})\b)?(?!\d)`,
    ([, day, month, year], now) => numeric(now, Number(day), Number(month), year),
  ),
  rule(
    String.raw`(?:(?:by|before|at|over|around|until|till|after) )?(?:christmas|xmas)(?: day)?\b(?! (?:party|card|gift|present|order|season))`,
    (_, now) => ofYear(now, 12, 25),
  ),
  rule(
    String.raw`(?:(?:by|before|on|around|until|till|after|in the|in) )?new year(?:'?s(?: day| eve)?)?\b`,
    ([text = ''], now) => (/eve$/.test(text) ? ofYear(now, 12, 31) : ofYear(now, 1, 1)),
  ),
]

function numeric(now: Now, day: number, month: number, year: string | undefined): DayReading | null {
  if (!year) return isRealDay({ year: 2024, month, day }) ? ofYear(now, month, day) : null
  const read = { year: fullYear(year), month, day }
  return isRealDay(read) ? { day: read } : null
}

export const isToday = (now: Now, day: Day) => isSameDay(now.today, day)
