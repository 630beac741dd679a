import { groundOfTask, groundsOf, type Ground } from './reasons.ts'
import { scoreOf, together } from './score.pure.ts'
import type { Known } from './customers.queries.ts'
import type { Customer, FollowUp, Slip, Suggestion } from './today.contract.ts'

const MOST_SLIPS = 60
const MOST_SUGGESTIONS = 7
const MOST_REASONS = 3

type Case = { customer: Customer | null; known?: Known; grounds: Ground[] }
export type Ranked = Omit<Suggestion, 'person'>

/** Who has been forgotten, and whom to contact now, from my follow-ups and my customers. */
export function rank(
  tasks: readonly FollowUp[],
  customers: readonly Known[],
  date: string,
  now: Date,
): { slipping: Slip[]; suggestions: Ranked[] } {
  const cases = gather(tasks, customers, date, now)
  return { slipping: slipsOf(cases), suggestions: suggestionsOf(cases) }
}

/** One case for each customer with everything that speaks for them; promises to nobody in particular stand alone. */
function gather(tasks: readonly FollowUp[], customers: readonly Known[], date: string, now: Date): Case[] {
  const cases = new Map<string, Case>(
    customers.map((known) => [
      known.id,
      { customer: { type: known.type, id: known.id, name: known.name }, known, grounds: groundsOf(known, date, now) },
    ]),
  )
  for (const task of tasks) {
    if (task.when !== 'overdue' && task.when !== 'today') continue
    const company = task.companies[0]
    const person = task.people[0]
    const customer: Customer | null = company
      ? { type: 'company', ...company }
      : person
        ? { type: 'person', ...person }
        : null
    const key = customer?.id ?? task.id
    const entry = cases.get(key) ?? { customer, grounds: [] }
    cases.set(key, { ...entry, grounds: [groundOfTask(task, date), ...entry.grounds] })
  }
  return [...cases.values()].filter((entry) => entry.grounds.length > 0)
}

const weight = (ground: Ground) => scoreOf(ground)

/** Every overdue promise is on the list, however long it gets; of the rest the most pressing ones. */
function slipsOf(cases: readonly Case[]): Slip[] {
  const slips = cases.flatMap((entry) => {
    const grounds = entry.grounds.filter((ground) => ground.isSlip)
    if (grounds.length === 0) return []
    const isPromise = grounds.some(({ reason }) => reason.record?.type === 'task')
    return [{ entry, grounds, isPromise, pressing: together(grounds.map(weight)) + relevanceOf(entry) / 10 }]
  })
  const sorted = slips.toSorted((a, b) => Number(b.isPromise) - Number(a.isPromise) || b.pressing - a.pressing)
  const promises = sorted.filter(({ isPromise }) => isPromise)
  return sorted.slice(0, Math.max(promises.length, MOST_SLIPS)).map(({ entry, grounds }) => ({
    customer: entry.customer,
    reasons: grounds.toSorted((a, b) => weight(b) - weight(a)).map(({ reason }) => reason),
    lastAt: lastAt(entry),
  }))
}

function suggestionsOf(cases: readonly Case[]): Ranked[] {
  const ranked = cases.flatMap((entry) => {
    const { customer, known } = entry
    if (!customer || known?.isPutOff) return []
    const grounds = entry.grounds.toSorted((a, b) => weight(b) - weight(a))
    const [best] = grounds
    if (!best) return []
    const { timeliness, trust, privacyLoss } = best
    const relevance = relevanceOf(entry)
    const parts = { relevance, timeliness, trust, privacyLoss }
    return [
      {
        customer,
        reasons: grounds.slice(0, MOST_REASONS).map(({ reason }) => reason),
        score: scoreOf(parts),
        ...parts,
        lastAt: lastAt(entry),
      },
    ]
  })
  return ranked
    .toSorted((a, b) => b.score - a.score || a.customer.name.localeCompare(b.customer.name))
    .slice(0, MOST_SUGGESTIONS)
}

/** Mine, buying, or with reasons that weigh. */
const relevanceOf = ({ known, grounds }: Case) =>
  together([
    known?.isMine ? 0.3 : 0.1,
    known?.isCustomer ? 0.2 : 0,
    known && known.deals.length > 0 ? 0.3 : 0,
    ...grounds.map((ground) => ground.relevance),
  ])

const lastAt = ({ known }: Case) =>
  known?.touches[0] === undefined ? null : new Date(known.touches[0] * 1000).toISOString()
