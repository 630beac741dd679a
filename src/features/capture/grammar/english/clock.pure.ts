import type { ClockReading, ClockRule } from '../when.pure.ts'

const HOURS: Record<string, number> = {
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
  eleven: 11,
  twelve: 12,
}
const WORD = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const LEAD = String.raw`(?:(?:at|@|from|around|about|approx|by|till|until|til|before|after|circa|ca\.?|for) ?)`
const HALF = String.raw`\s?([ap])\.?m?\.?(?![\p{L}\p{N}])`
const ZONE = String.raw`(?:\s?(?:uk time|cet|cest|gmt|bst|est|edt|cst|pst|pdt|utc)\b)?`
const NO_UNIT = String.raw`(?![\p{L}\p{N}]|[.,:/]\d|\s?(?:%|€|\$|£|k\b|m\b|mn\b|million|thousand|eur|usd|gbp|chf|seats?|users?|licen[cs]es?|units?|pieces?|pcs|people|persons?|days?|weeks?|months?|years?|hours?|hrs?|min|per|each|sites?|locations?|machines?|offices?|x\b|times|percent|points?|of\b|more|different|other|or more|st\b|nd\b|rd\b|th\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`

const rule = (source: string, read: ClockRule['read']): ClockRule => ({
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}.,:/€$£#-])(?:${source})`, 'gu'),
  read,
})
const hourOf = (text: string | undefined) => (text ? (HOURS[text] ?? Number(text)) : Number.NaN)

function clock(hour: number, minute: number, half?: string): ClockReading | null {
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60)) return null
  if (half === 'p' && hour <= 12) return { minutes: ((hour % 12) + 12) * 60 + minute }
  if (half === 'a' && hour <= 12) return { minutes: (hour % 12) * 60 + minute }
  return { minutes: hour * 60 + minute, isVague: hour >= 1 && hour <= 12 && !half }
}

/** Office hours for a bare hour: 1 to 6 is the afternoon. */
const office = (reading: ClockReading | null): ClockReading | null =>
  reading?.isVague && reading.minutes < 7 * 60 && reading.minutes >= 60
    ? { ...reading, minutes: reading.minutes + 720 }
    : reading

function range(from: ClockReading | null, to: ClockReading | null): ClockReading | null {
  if (!from || !to) return from
  const start =
    from.isVague && !to.isVague && to.minutes >= 720 && from.minutes + 720 < to.minutes
      ? from.minutes + 720
      : (office(from)?.minutes ?? 0)
  const end = to.isVague && to.minutes <= start ? to.minutes + 720 : to.minutes
  return { minutes: start, endMinutes: end > start ? end : null, isVague: from.isVague && to.isVague }
}

export const englishClock: ClockRule[] = [
  rule(
    String.raw`(?:from |between |${LEAD})?(\d{1,2})(?:[:.h](\d{2}))?\s?(?:([ap])\.?m\.?)?\s?(?:-|to|until|till|and)\s?(\d{1,2})(?:[:.h](\d{2}))?${HALF}`,
    ([, from, fromMinute, fromHalf, to, toMinute, half]) =>
      range(clock(Number(from), Number(fromMinute ?? 0), fromHalf), clock(Number(to), Number(toMinute ?? 0), half)),
  ),
  rule(
    String.raw`(?:from |between |${LEAD})?(\d{1,2})[:h](\d{2})\s?(?:-|to|until|till|and)\s?(\d{1,2})[:h](\d{2})${NO_UNIT}`,
    ([, from, fromMinute, to, toMinute]) =>
      range(clock(Number(from), Number(fromMinute)), clock(Number(to), Number(toMinute))),
  ),
  rule(
    String.raw`(?:from|between) (\d{1,2}) (?:to|and|until|till) (\d{1,2})${NO_UNIT}(?=\s*(?:$|[,;.]|on\b|with\b|mon|tue|wed|thu|fri|tomorrow|today))`,
    ([, from, to]) => range(clock(Number(from), 0), clock(Number(to), 0)),
  ),
  rule(
    String.raw`(?:from |between |${LEAD})?(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\.?\s?(?:-|to|until|till|and)\s?(\d{1,2})(?:[:.](\d{2}))?${NO_UNIT}`,
    ([, from, fromMinute, half, to, toMinute]) =>
      range(clock(Number(from), Number(fromMinute ?? 0), half), clock(Number(to), Number(toMinute ?? 0))),
  ),
  rule(
    String.raw`(?:from |between |${LEAD})?(\d{1,2})(?:[:.](\d{2}))?\s?(?:([ap])\.?m?\.?)?\s?(?:-|to|until|till|and)\s?(?:12 )?(?:noon|midday)\b`,
    ([, from, fromMinute, half]) => range(clock(Number(from), Number(fromMinute ?? 0), half), { minutes: 720 }),
  ),
  rule(String.raw`${LEAD}?(\d{1,2})[:.](\d{2})${HALF}${ZONE}`, ([, hour, minute, half]) =>
    clock(Number(hour), Number(minute), half),
  ),
  rule(String.raw`${LEAD}?(\d{1,2}|${WORD})\s?([ap])\.?\s?m\b\.?${ZONE}`, ([, hour, half]) =>
    clock(hourOf(hour), 0, half),
  ),
  rule(String.raw`${LEAD}?(\d{1,2})([ap])\b(?!\.)`, ([, hour, half]) => clock(Number(hour), 0, half)),
  rule(String.raw`${LEAD}?(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)(?:\s?(?:hrs|hours|h|uhr)\b)?${ZONE}`, ([, hour, minute]) =>
    office(clock(Number(hour), Number(minute))),
  ),
  rule(
    String.raw`(?:at|@|around|from|by|about)\s?(\d{1,2})\.(\d{2})(?!\d|\.\d|\s?(?:%|€|\$|£|k\b|m\b|eur|usd))`,
    ([, hour, minute]) => office(clock(Number(hour), Number(minute))),
  ),
  rule(String.raw`${LEAD}?(\d{1,2})h(\d{2})?\b`, ([, hour, minute]) => clock(Number(hour), Number(minute ?? 0))),
  rule(String.raw`${LEAD}?([01]\d|2[0-3])([0-5]\d)\s?(?:hrs|hours|h)\b`, ([, hour, minute]) =>
    clock(Number(hour), Number(minute)),
  ),
  rule(String.raw`${LEAD}?half(?: past)? (${WORD}|\d{1,2})${NO_UNIT}(?:\s?([ap])m\b)?`, ([, hour, half]) =>
    office(clock(hourOf(hour), 30, half)),
  ),
  rule(
    String.raw`${LEAD}?(?:a )?(quarter|five|ten|twenty|twenty five|5|10|20|25)(?: minutes)? (past|to|before|after) (${WORD}|\d{1,2})${NO_UNIT}(?:\s?([ap])m\b)?`,
    ([, count = '', side, hour, half]) => {
      const minutes =
        count === 'quarter'
          ? 15
          : count === 'twenty'
            ? 20
            : count === 'twenty five'
              ? 25
              : (HOURS[count] ?? Number(count))
      const whole = office(clock(hourOf(hour), 0, half))
      if (!whole || (!/^quarter/.test(count) && (side === 'before' || side === 'after'))) return null
      return { ...whole, minutes: whole.minutes + (side === 'past' || side === 'after' ? minutes : -minutes) }
    },
  ),
  rule(String.raw`${LEAD}?(${WORD}|\d{1,2}) ?o'?clock\b`, ([, hour]) => office(clock(hourOf(hour), 0))),
  rule(String.raw`${LEAD}?(?:12 )?(?:noon|midday)\b`, () => ({ minutes: 720 })),
  rule(String.raw`${LEAD}?midnight\b`, () => ({ minutes: 0 })),
  rule(String.raw`(?:at|over) lunch ?time\b`, () => ({ minutes: 720 })),
  rule(
    String.raw`(?:at|@|around|about|by|before|after|from|till|until|ca\.?)\s?(${WORD}|\d{1,2})(?:ish|-ish)?${NO_UNIT}(?! (?:to|or|and) \d)`,
    ([text = '', hour]) => {
      const number = hourOf(hour)
      if (number > 12 && !/^(?:at|@|from)/.test(text)) return null
      if (number < 1 || number > 23) return null
      return office(clock(number, 0))
    },
  ),
]
