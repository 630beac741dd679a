import {
  COUNT,
  COUNTED_UNIT,
  MONTH,
  PART,
  WEEKDAY,
  endOf,
  fullYear,
  inWeek,
  lastWeekday,
  monthPeriod,
  namedMonth,
  nextWeekday,
  numeric,
  ofMonth,
  ofYear,
  partOf,
  period,
  quarterOf,
  readCount,
  rule,
  stepOf,
  thisQuarter,
  unitShift,
  weekdayNumber,
} from './calendar.pure.ts'
import type { DayRule } from '../when.pure.ts'
import { addDays, addMonths, isRealDay, lastOfMonth, mondayOf, weekdayOf, type Day } from '../zoned.pure.ts'

const PLACES = ['first', 'second', 'third', 'fourth']

export const englishDays: DayRule[] = [
  rule(
    String.raw`(?:on |by )?(?:the )?(first|second|third|fourth|last) ${WEEKDAY} of ${MONTH}`,
    ([, place = '', word = '', month = ''], now) => {
      const { past, future } = namedMonth(now, month, undefined, 0)
      const inMonth = (first: Day): Day => {
        const ahead = (weekdayNumber(word) - weekdayOf(first) + 7) % 7
        const weeks = place === 'last' ? Math.floor((lastOfMonth(first).day - 1 - ahead) / 7) : PLACES.indexOf(place)
        return { ...first, day: 1 + ahead + 7 * weeks }
      }
      return past && future ? { past: inMonth(past), future: inMonth(future) } : null
    },
  ),
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
  rule(String.raw`(?:yesterday|y'?day|yest|yesterdy)\b${PART}`, ([, part], now) => ({
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
  rule(String.raw`this (am|pm)\b`, ([, half], now) => ({
    day: now.today,
    ...partOf(half === 'am' ? 'morning' : 'afternoon'),
  })),
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
    String.raw`(?:(?:by|before|at|on|over|around|until|till|after) )?(?:christmas|xmas)(?: day| eve)?\b(?! (?:party|card|gift|present|order|season))`,
    ([text = ''], now) => ofYear(now, 12, /eve$/.test(text) ? 24 : 25),
  ),
  rule(
    String.raw`(?:(?:by|before|on|around|until|till|after|in the|in) )?new year(?:'?s(?: day| eve)?)?\b`,
    ([text = ''], now) => (/eve$/.test(text) ? ofYear(now, 12, 31) : ofYear(now, 1, 1)),
  ),
]
