import {
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
  period,
  quarterOf,
  rule,
  thisQuarter,
  unitShift,
} from '../english/calendar.pure.ts'
import type { DayRule } from '../when.pure.ts'
import { addDays, addMonths, lastOfMonth, mondayOf } from '../zoned.pure.ts'
import {
  COUNT,
  E,
  LEAD,
  MONTH,
  PART,
  SHORT_DAY,
  UNIT,
  WEEKDAY,
  monthKey,
  monthNumber,
  partOf,
  readCount,
  unitKey,
  weekdayNumber,
} from './calendar.pure.ts'

const NEXT =
  '(nächste[nrms]?|naechste[nrms]?|kommende[nrms]?|folgende[nrms]?|diese[nrms]?|laufende[nrms]?|letzte[nrms]?|vergangene[nrms]?|vorige[nrms]?|übernächste[nrms]?|uebernaechste[nrms]?)'
const stepOf = (word: string) =>
  /^(?:letzt|vergang|vorig)/.test(word) ? -1 : /^(?:dies|lauf)/.test(word) ? 0 : /^(?:über|ueber)/.test(word) ? 2 : 1
const tenseOf = (step: number) => (step < 0 ? 'past' : step > 0 ? 'future' : null)
const UNIT_KEYS: Record<string, string> = { w: 'week', m: 'month', q: 'quarter', j: 'year' }
const PLACE = '(anfang|mitte|ende)'

export const germanDays: DayRule[] = [
  rule(String.raw`${LEAD}?(übermorgen|uebermorgen|vorgestern|gestern|heute)${E}${PART}`, ([, word = '', part], now) => {
    const shift = word === 'heute' ? 0 : word === 'gestern' ? -1 : word === 'vorgestern' ? -2 : 2
    return { day: addDays(now.today, shift), ...(shift ? { tense: tenseOf(shift) } : {}), ...partOf(part) }
  }),
  rule(String.raw`(?<!(?:guten|heute|am) )(?:(?:bis|für|ab|gleich|schon) )?morgen${E}${PART}`, ([, part], now) => ({
    day: addDays(now.today, 1),
    tense: 'future',
    ...partOf(part),
  })),
  rule(
    String.raw`(?:heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag) in (?:einer woche|8 tagen|acht tagen)${E}`,
    ([text], now) => ({
      day: addDays(
        /^heute/.test(text)
          ? now.today
          : /^morgen/.test(text)
            ? addDays(now.today, 1)
            : nextWeekday(now, weekdayNumber(text)),
        7,
      ),
      tense: 'future',
    }),
  ),
  rule(
    String.raw`(?:(?:am|im laufe des|heute) )?(vormittags?|nachmittags?|abends?|mittags|morgens)${E}`,
    ([, part], now) => ({
      day: now.today,
      ...partOf(part),
    }),
  ),
  rule(String.raw`heute noch${E}|noch heute${E}|im laufe des tages${E}|bis feierabend${E}`, (_, now) => ({
    day: now.today,
    tense: 'future',
  })),
  rule(
    String.raw`${LEAD}?(?:${NEXT} )?${WEEKDAY}(?:,? ?${NEXT} woche)?${PART}${E}`,
    ([text = '', step, word = '', week, part], now) => {
      const weekday = weekdayNumber(word)
      if (week) return { day: inWeek(now, stepOf(week), weekday), tense: tenseOf(stepOf(week)), ...partOf(part) }
      if (step && stepOf(step) < 0) return { day: lastWeekday(now, weekday), tense: 'past', ...partOf(part) }
      if (step && /^n/.test(step)) return { day: inWeek(now, 1, weekday), tense: 'future', ...partOf(part) }
      const isAhead = /bis|ab |spätestens|kommend/.test(text)
      if (isAhead || step) return { day: nextWeekday(now, weekday), tense: 'future', ...partOf(part) }
      return { past: lastWeekday(now, weekday), future: nextWeekday(now, weekday), ...partOf(part) }
    },
  ),
  rule(
    String.raw`(?:(?:am|bis|ab|bis zum|nächsten|kommenden) ${SHORT_DAY}${E}\.?|${SHORT_DAY}${E}\.?(?=,? \d|\s*$|[,;)]| (?:um|früh|vormittag|nachmittag|abend)))${PART}`,
    ([text = '', led, bare, part], now) => {
      const weekday = weekdayNumber(led ?? bare ?? '')
      if (!led && bare === 'so') return null
      if (/^(?:bis|ab|kommend)/.test(text)) return { day: nextWeekday(now, weekday), tense: 'future', ...partOf(part) }
      if (text.startsWith('nächst')) return { day: inWeek(now, 1, weekday), tense: 'future', ...partOf(part) }
      return { past: lastWeekday(now, weekday), future: nextWeekday(now, weekday), ...partOf(part) }
    },
  ),
  rule(
    String.raw`${NEXT} woche(?:,? (?:am )?${WEEKDAY}|,? (?:am )?${SHORT_DAY}${E})${PART}`,
    ([, step = '', word, short, part], now) => ({
      day: inWeek(now, stepOf(step), weekdayNumber(word ?? short ?? 'mo')),
      tense: tenseOf(stepOf(step)),
      ...partOf(part),
    }),
  ),
  rule(
    String.raw`${LEAD}?(?:${PLACE} )?${NEXT} (woche|monat|monats|quartal|quartals|jahr|jahres)${E}`,
    ([, place, word = '', unit = ''], now) => {
      const step = stepOf(word)
      const { today } = now
      if (unit === 'woche') {
        const day = place === 'ende' ? 5 : place === 'mitte' ? 3 : 1
        if (step === 0) return { past: mondayOf(today), future: inWeek(now, 0, 5), end: inWeek(now, 0, 5) }
        return { day: inWeek(now, step, day), tense: tenseOf(step) }
      }
      const key = UNIT_KEYS[unit.slice(0, 1)] ?? 'month'
      if (place === 'ende') return { ...endOf(now, key, step), tense: tenseOf(step) }
      const first = addMonths({ ...today, day: 1 }, step)
      if (place === 'mitte' && key === 'month') return { day: { ...first, day: 15 }, tense: tenseOf(step) }
      const quarter = quarterOf(today.year, thisQuarter(now) + step)
      const year = { year: today.year + step, month: 1, day: 1 }
      const span =
        key === 'month'
          ? monthPeriod(first)
          : key === 'quarter'
            ? period(quarter.start, quarter.end)
            : period(year, { ...year, month: 12, day: 31 })
      if (step === 0) return { past: span.day ?? today, future: span.end ?? today, end: span.end ?? null }
      return { ...span, tense: tenseOf(step) }
    },
  ),
  rule(
    String.raw`${LEAD}?(?:ende (?:der |des |dieser |dieses )?(woche|monats|quartals|jahres)|(monats|quartals|jahres|wochen)ende)${E}`,
    ([text = '', unit, joined], now) => {
      if (joined === 'wochen') return { past: lastWeekday(now, 6), future: nextWeekday(now, 6) }
      return { ...endOf(now, UNIT_KEYS[(unit ?? joined ?? text).slice(0, 1)] ?? 'week', 0), tense: 'future' }
    },
  ),
  rule(
    String.raw`${LEAD}?(?:(anfang|mitte|ende|im laufe des|frühestens) )?${MONTH}(?: (\d{4}))?(?! \d)`,
    ([text = '', place, word = '', year], now) => {
      if (/^(?:jan|mai|jun|jul|april|august)$/.test(text)) return null
      const reading = namedMonth(now, monthKey(word), year, /letzt|^seit/.test(text) ? -1 : 0)
      const { past = now.today, future = now.today } = reading
      if (place === 'ende') return { past: lastOfMonth(past), future: lastOfMonth(future) }
      if (place === 'mitte') return { past: { ...past, day: 15 }, future: { ...future, day: 15 } }
      return place === 'anfang' ? { ...reading, end: null } : reading
    },
  ),
  rule(String.raw`${LEAD}?(?:(\d{1,2})\. ?)${MONTH}(?: (\d{4}))?`, ([, day, word = '', year], now) =>
    numeric(now, Number(day), monthNumber(word), year),
  ),
  rule(
    String.raw`${LEAD}?(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d{2}(?![\d:.]| uhr)))?(?!\d)`,
    ([, day, month, year], now) => numeric(now, Number(day), Number(month), year),
  ),
  rule(
    String.raw`(?:bis zum|bis|am|zum|ab dem|ab|vom|der|den) (?:den )?(\d{1,2})\.(?! ?\d)(?! ?${MONTH})(?! (?:quartal|mal|stock|kw|anlauf|versuch|termin))`,
    ([, day], now) => ofMonth(now, Number(day)),
  ),
  rule(
    String.raw`${LEAD}?(?:(?:kw|kalenderwoche) ?(\d{1,2})|(\d{1,2})\. ?(?:kw|kalenderwoche))${E}`,
    ([, after, before], now) => {
      const week = Number(after ?? before)
      if (week < 1 || week > 53) return null
      const start = (year: number) => addDays(mondayOf({ year, month: 1, day: 4 }), (week - 1) * 7)
      const day = start(now.today.year)
      const isGone = day.month < now.today.month - 2
      return { past: day, future: isGone ? start(now.today.year + 1) : day }
    },
  ),
  rule(
    String.raw`${LEAD}?(?:${PLACE} )?(?:q ?([1-4])|([1-4])\. quartal|(erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?) quartal)(?:[ /](\d{4}|\d{2}))?${E}`,
    ([, place, digit, other, word = '', year], now) => {
      const quarter = Number(digit ?? other ?? 0) || 'ezdv'.indexOf(word.slice(0, 1)) + 1
      const inYear = year ? fullYear(year) : now.today.year + (quarter < thisQuarter(now) ? 1 : 0)
      const { start, end } = quarterOf(inYear, quarter)
      return place === 'ende' ? { day: end } : period(start, end)
    },
  ),
  rule(String.raw`(?:im jahr|bis|für|ab|ende|anfang|in) (20[2-4]\d)${E}`, ([text = '', year], now) => {
    const last = { year: Number(year), month: 12, day: 31 }
    if (text.startsWith('ende')) return { day: last }
    return period(Number(year) === now.today.year ? now.today : { ...last, month: 1, day: 1 }, last)
  }),
  rule(
    String.raw`(?:(?:erst |wieder |so )?in|binnen|innerhalb von|nach)\s?(?:etwa |ca\.? |rund |den nächsten )?${COUNT} ?${UNIT}`,
    ([, count = '', unit = ''], now) => {
      const amount = readCount(count)
      return Number.isNaN(amount) ? null : { ...unitShift(now, amount, unitKey(unit)), tense: 'future' }
    },
  ),
  rule(String.raw`vor (?:etwa |ca\.? |rund )?${COUNT} ?${UNIT}`, ([, count = '', unit = ''], now) => {
    const amount = readCount(count)
    return Number.isNaN(amount) ? null : { ...unitShift(now, -amount, unitKey(unit)), tense: 'past' }
  }),
  rule(String.raw`(?:(?:an|vor|nach|bis|zu|über) )?(?:weihnachten|heiligabend)${E}`, ([text = ''], now) =>
    ofYear(now, 12, /heilig/.test(text) ? 24 : 25),
  ),
  rule(String.raw`(?:(?:an|vor|nach|bis|zu|über) )?(?:silvester|neujahr|jahreswechsel)${E}`, ([text = ''], now) =>
    /neujahr/.test(text) ? ofYear(now, 1, 1) : ofYear(now, 12, 31),
  ),
  rule(String.raw`(?:gerade eben|soeben|eben gerade)${E}`, (_, now) => ({ day: now.today, shift: 0 })),
]
