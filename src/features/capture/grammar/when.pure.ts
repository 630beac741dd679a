import type { Day } from './zoned.pure.ts'
import type { Span } from './types.pure.ts'

/** What a date rule sees: the writer's calendar at the time of writing. */
export type Now = { today: Day; minutes: number; dayFirst: boolean }

/** A date or time in the text. Where the sentence's tense decides, both readings are kept. */
export type When = {
  span: Span
  past: Day
  future: Day
  /** The last day where a period is meant ("Q1", "March"). */
  end: Day | null
  /** Minutes after midnight; `isPart` where only a part of the day was said ("this afternoon"). */
  minutes: number | null
  endMinutes: number | null
  isPart: boolean
  hasDay: boolean
  /** Set where the words themselves decide ("last Thu", "tomorrow"). */
  tense: 'past' | 'future' | null
  /** For "two hours ago" and "in 20 minutes": minutes from the time of writing. */
  shift: number | null
}

export type DayReading = Partial<Omit<When, 'span'>> & { day?: Day }
export type DayRule = { pattern: RegExp; read: (match: RegExpMatchArray, now: Now) => DayReading | null }
export type ClockReading = { minutes: number; endMinutes?: number | null; isVague?: boolean }
export type ClockRule = { pattern: RegExp; read: (match: RegExpMatchArray) => ClockReading | null }
