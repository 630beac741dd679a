import {
  englishActivities,
  englishAgain,
  englishAttempts,
  englishCancelled,
  englishLeftWith,
  englishNotReached,
  englishPastWords,
  englishStillToCome,
} from './activities.pure.ts'
import { englishCases } from './cases.pure.ts'
import { englishClauses } from './clauses.pure.ts'
import { englishClock } from './clock.pure.ts'
import {
  englishConsent,
  englishConsentJoined,
  englishConsentTicks,
  englishConsentWords,
  englishContactLimits,
  englishNoContact,
} from './consent.pure.ts'
import { englishDays } from './days.pure.ts'
import { englishDeals } from './deals.pure.ts'
import { englishEvents, eventDuration } from './events.pure.ts'
import { englishFacts, JOB_TITLE } from './facts.pure.ts'
import { englishKeywords, englishSlips } from './spelling.pure.ts'
import { englishTasks } from './tasks.pure.ts'

/** All that the grammar knows of the sentences of one language. */
export const english = {
  activities: {
    attempts: englishAttempts,
    rules: englishActivities,
    again: englishAgain,
    leftWith: englishLeftWith,
    notReached: englishNotReached,
    stillToCome: englishStillToCome,
    cancelled: englishCancelled,
    pastWords: englishPastWords,
  },
  cases: englishCases,
  clauses: englishClauses,
  clock: englishClock,
  consent: {
    purposes: englishConsent,
    joined: englishConsentJoined,
    ticks: englishConsentTicks,
    words: englishConsentWords,
    limits: englishContactLimits,
    noContact: englishNoContact,
  },
  days: englishDays,
  deals: englishDeals,
  events: { ...englishEvents, duration: eventDuration },
  facts: { ...englishFacts, jobTitle: JOB_TITLE },
  spelling: { keywords: englishKeywords, slips: englishSlips },
  tasks: englishTasks,
}
