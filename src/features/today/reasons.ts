import { daysBetween } from '#kernel/dates.ts'
import { BIRTHDAY_DAYS, RENEWAL_DAYS, type Deal, type Known } from './customers.queries.ts'
import { silence, timelinessIn, usualGap } from './score.pure.ts'
import type { FollowUp, Reason } from './today.contract.ts'

/** A reason with what it weighs: how near its moment is, how far it can be relied on, what saying it costs in privacy. */
export type Ground = {
  reason: Reason
  timeliness: number
  trust: number
  privacyLoss: number
  relevance: number
  isSlip: boolean
}

const DAY = 86_400
const STALE_DEAL_DAYS = 14
const ANSWER_DAYS = 2
const FORGOTTEN_ANSWER_DAYS = 30

const about = (type: string, id: string) => ({ type, id })

/** A follow-up that is due or late: mine, or theirs that I wait for. */
export function groundOfTask({ id, title, dueOn, promisedBy }: FollowUp, date: string): Ground {
  const days = dueOn ? daysBetween(dueOn, date) : 0
  const kind = promisedBy === 'them' ? 'waiting' : promisedBy === 'us' ? 'promise' : 'followUp'
  return {
    reason: { kind, values: { title, days, ...(dueOn && { on: dueOn }) }, record: about('task', id) },
    relevance: 0.6,
    timeliness: timelinessIn(-days),
    trust: 0.95,
    privacyLoss: 0,
    isSlip: days > 0,
  }
}

/** Everything that speaks for contacting a customer, from what is known of them. */
export const groundsOf = (known: Known, date: string, now: Date): Ground[] => [
  ...unanswered(known, now),
  ...quiet(known, now),
  ...known.deals.flatMap((deal) => groundOfDeal(deal, date)),
  ...ending(known, date),
  ...birthday(known, date),
]

const daysSince = (seconds: number, now: Date) => Math.max(0, Math.floor((now.getTime() / 1000 - seconds) / DAY))

/** They wrote or called last, and nothing has gone back. */
function unanswered({ touches: [last], lastWay }: Known, now: Date): Ground[] {
  if (last === undefined || lastWay?.direction !== 'inbound' || !['email', 'message'].includes(lastWay.type)) return []
  const days = daysSince(last, now)
  if (days < ANSWER_DAYS || days > FORGOTTEN_ANSWER_DAYS) return []
  return [
    {
      reason: { kind: 'unanswered', values: { days }, record: about('activity', lastWay.id) },
      relevance: 0.4,
      timeliness: 1,
      trust: 0.8,
      privacyLoss: 0,
      isSlip: true,
    },
  ]
}

function quiet({ touches }: Known, now: Date): Ground[] {
  const [last] = touches
  if (last === undefined) return []
  const days = daysSince(last, now)
  const usual = usualGap(touches.map((seconds) => Math.floor(seconds / DAY)))
  const ratio = silence(days, usual)
  if (ratio < 1) return []
  const values = usual === null ? { days } : { days, usual }
  return [
    {
      reason: { kind: 'quiet', values, record: null },
      relevance: 0.2,
      timeliness: Math.min(1, ratio / 3 + 0.2),
      trust: usual === null ? 0.5 : 0.8,
      privacyLoss: 0,
      isSlip: true,
    },
  ]
}

function groundOfDeal({ id, name: title, amount, closeOn, nextStep, sinceDays }: Deal, date: string): Ground[] {
  const record = about('deal', id)
  const values = { title, ...(amount && { amount }), ...(closeOn && { on: closeOn }) }
  const common = { relevance: 0.5, trust: 0.9, privacyLoss: 0 }
  const until = closeOn ? daysBetween(date, closeOn) : null
  const close: Ground[] =
    until === null || until > STALE_DEAL_DAYS
      ? []
      : [
          {
            ...common,
            reason: { kind: until < 0 ? 'closePast' : 'closing', values: { ...values, days: Math.abs(until) }, record },
            timeliness: timelinessIn(until),
            isSlip: until < 0,
          },
        ]
  const isDrifting = !nextStep && sinceDays >= STALE_DEAL_DAYS
  return [
    ...close,
    ...(isDrifting
      ? [
          {
            ...common,
            reason: { kind: 'noNextStep' as const, values: { ...values, days: sinceDays }, record },
            timeliness: 0.5,
            isSlip: true,
          },
        ]
      : []),
  ]
}

function ending({ ending: fact }: Known, date: string): Ground[] {
  if (!fact) return []
  const days = daysBetween(date, fact.on)
  return [
    {
      reason: { kind: 'renewal', values: { title: fact.title, on: fact.on, days }, record: about('fact', fact.id) },
      relevance: 0.5,
      timeliness: Math.max(0.2, 1 - days / (RENEWAL_DAYS * 1.5)),
      trust: 0.9,
      privacyLoss: 0,
      isSlip: false,
    },
  ]
}

function birthday({ born }: Known, date: string): Ground[] {
  if (!born) return []
  const year = Number(date.slice(0, 4))
  const on = [year, year + 1].map((each) => `${each}-${born.birthday.slice(-5)}`).find((day) => day >= date) ?? date
  const days = daysBetween(date, on)
  if (days > BIRTHDAY_DAYS) return []
  return [
    {
      reason: { kind: 'birthday', values: { title: born.name, on, days }, record: about('person', born.id) },
      relevance: 0.2,
      timeliness: timelinessIn(days),
      trust: 0.95,
      privacyLoss: 0.2,
      isSlip: false,
    },
  ]
}
