import type { ClockReading, ClockRule } from '../when.pure.ts'
import { hourWord } from './calendar.pure.ts'

const WORD = 'eins|ein|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwoelf'
const LEAD = '(?:(?:um|gegen|ab|bis|vor|nach|von|circa|ca\\.?|so gegen|so um|pünktlich um) )?'
const END = String.raw`(?![\p{L}\p{N}])`

const rule = (source: string, read: ClockRule['read']): ClockRule => ({
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}.,:/€$£#-])(?:${source})`, 'gu'),
  read,
})
const clock = (hour: number, minute: number): ClockReading | null =>
  hour >= 0 && hour <= 24 && minute >= 0 && minute < 60 ? { minutes: hour * 60 + minute } : null

/** Spoken hours are those of the working day: "halb drei" is in the afternoon. */
const spoken = (hour: number, minute: number) => clock(hour >= 1 && hour * 60 + minute < 420 ? hour + 12 : hour, minute)

function range(from: ClockReading | null, to: ClockReading | null): ClockReading | null {
  if (!from || !to) return from
  return { minutes: from.minutes, endMinutes: to.minutes > from.minutes ? to.minutes : null }
}

export const germanClock: ClockRule[] = [
  rule(
    String.raw`(?:von |zwischen |${LEAD})(\d{1,2})(?:[:.](\d{2}))?(?: uhr)?\s?(?:-|bis|und)\s?(\d{1,2})(?:[:.](\d{2}))?\s?(?:uhr|h)${END}`,
    ([, from, fromMinute, to, toMinute]) =>
      range(clock(Number(from), Number(fromMinute ?? 0)), clock(Number(to), Number(toMinute ?? 0))),
  ),
  rule(
    String.raw`(?:von |zwischen |${LEAD})(\d{1,2}):(\d{2})\s?(?:-|bis|und)\s?(\d{1,2}):(\d{2})`,
    ([, from, fromMinute, to, toMinute]) =>
      range(clock(Number(from), Number(fromMinute)), clock(Number(to), Number(toMinute))),
  ),
  rule(String.raw`${LEAD}(\d{1,2})(?:[:.](\d{2}))?\s?uhr(?: ?(\d{2}))?${END}`, ([, hour, minute, after]) =>
    clock(Number(hour), Number(minute ?? after ?? 0)),
  ),
  rule(String.raw`${LEAD}(\d{1,2}):(\d{2})(?!\d)(?:\s?h${END})?`, ([, hour, minute]) =>
    clock(Number(hour), Number(minute)),
  ),
  rule(String.raw`${LEAD}(\d{1,2})h(\d{2})?${END}`, ([, hour, minute]) => clock(Number(hour), Number(minute ?? 0))),
  rule(String.raw`${LEAD}(${WORD}) uhr${END}`, ([, hour = '']) => spoken(hourWord(hour), 0)),
  rule(String.raw`${LEAD}halb (${WORD}|\d{1,2})${END}`, ([, hour = '']) => spoken(hourWord(hour) - 1, 30)),
  rule(
    String.raw`${LEAD}(viertel|dreiviertel|fünf|zehn|zwanzig|5|10|20)(?: (vor|nach))? (${WORD}|\d{1,2})${END}`,
    ([, count = '', side, hour = '']) => {
      const whole = hourWord(hour)
      if (count === 'dreiviertel') return side ? null : spoken(whole - 1, 45)
      if (!side) return count === 'viertel' ? spoken(whole - 1, 15) : null
      const minutes = count === 'viertel' ? 15 : count === 'zwanzig' ? 20 : hourWord(count)
      return side === 'nach' ? spoken(whole, minutes) : spoken(whole - 1, 60 - minutes)
    },
  ),
  rule(
    String.raw`(?:um|gegen)\s(\d{1,2}|${WORD})${END}(?!\s?(?:%|€|k${END}|euro|tage|wochen|prozent|stück|leute|personen|stunden|minuten|tsd|mio)|[.,]\d)`,
    ([, hour = '']) => {
      const number = hourWord(hour)
      return number < 1 || number > 23 || hour === 'ein' ? null : spoken(number, 0)
    },
  ),
  rule(String.raw`(?:um |zu )?mitternacht${END}`, () => ({ minutes: 0 })),
]
