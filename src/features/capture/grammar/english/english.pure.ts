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
import { channelName, englishFacts, JOB_TITLE } from './facts.pure.ts'
import { englishMoments } from './moments.pure.ts'
import { englishKeywords, englishMarks, englishSlips } from './spelling.pure.ts'
import { englishTasks } from './tasks.pure.ts'
import { englishTitles } from './titles.pure.ts'
import { englishWords } from '../nameEvidence.pure.ts'

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
    callFirst: /^(?:called|rang|spoke|phoned)/,
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
  events: {
    ...englishEvents,
    duration: eventDuration,
    later: /\b(?:later|tonight)\b/,
    evening: /\b(?:dinner|drinks|supper|beers?)\b/,
    meeting: (name: string) => (name ? `Meeting with ${name}` : 'Meeting'),
  },
  facts: { ...englishFacts, jobTitle: JOB_TITLE, channelName },
  moments: englishMoments,
  bareWords:
    /\b(?:new|not|todo|task|tasks|action|actions|next|steps|step|deal|opportunity|opp|project|order|maybe|about|around|worth|for|budget|contact|lead|person|company|and|from|at|with|the|of|re|fyi|note|update|hi|hello|thanks|by|on|is|in)\b/gu,
  pronouns: /(?<!\p{L})(?:he|she|him|her|his|they|them)(?!\p{L})/u,
  spelling: { keywords: englishKeywords, slips: englishSlips, marks: englishMarks },
  tasks: { ...englishTasks, ...englishTitles },
  words: englishWords,
}
