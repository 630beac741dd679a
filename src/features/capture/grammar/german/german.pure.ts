import type { Language } from '../language.pure.ts'
import {
  germanActivities,
  germanAgain,
  germanAttempts,
  germanCallFirst,
  germanCancelled,
  germanLeftWith,
  germanNotReached,
  germanPastWords,
  germanStillToCome,
} from './activities.pure.ts'
import { germanCases } from './cases.pure.ts'
import { germanClauses } from './clauses.pure.ts'
import { germanClock } from './clock.pure.ts'
import {
  germanConsent,
  germanConsentJoined,
  germanConsentTicks,
  germanConsentWords,
  germanContactLimits,
  germanNoContact,
} from './consent.pure.ts'
import { germanDays } from './days.pure.ts'
import { germanDeals } from './deals.pure.ts'
import { germanEvents } from './events.pure.ts'
import { germanFacts } from './facts.pure.ts'
import { germanKeywords, germanMarks, germanSlips } from './spelling.pure.ts'
import { germanBareWords, germanTasks } from './tasks.pure.ts'
import { germanMoments } from './moments.pure.ts'
import { germanWords } from './words.pure.ts'

/** All that the grammar knows of how Germans write notes: the verb last, every noun with a capital. */
export const german: Language = {
  activities: {
    attempts: germanAttempts,
    rules: germanActivities,
    again: germanAgain,
    leftWith: germanLeftWith,
    notReached: germanNotReached,
    stillToCome: germanStillToCome,
    cancelled: germanCancelled,
    pastWords: germanPastWords,
    callFirst: germanCallFirst,
  },
  cases: germanCases,
  clauses: germanClauses,
  clock: germanClock,
  consent: {
    purposes: germanConsent,
    joined: germanConsentJoined,
    ticks: germanConsentTicks,
    words: germanConsentWords,
    limits: germanContactLimits,
    noContact: germanNoContact,
  },
  days: germanDays,
  deals: germanDeals,
  events: germanEvents,
  facts: germanFacts,
  moments: germanMoments,
  bareWords: germanBareWords,
  pronouns: /(?<!\p{L})(?:er|sie|ihm|ihn|ihnen|ihr|ihre|sein|seine)(?!\p{L})/u,
  spelling: { keywords: germanKeywords, slips: germanSlips, marks: germanMarks },
  tasks: germanTasks,
  words: germanWords,
}
