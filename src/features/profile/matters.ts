import { addDays, dayIn, daysBetween } from '#kernel/dates.ts'
import { formatMoney } from '#kernel/money.ts'
import type { Context } from '#platform/context.ts'
import type { CompanyProfile, Matter, TimelineEntry } from './profile.contract.ts'

type Known = Pick<CompanyProfile, 'deals' | 'tasks' | 'cases' | 'events' | 'facts'> & {
  lastActivity: TimelineEntry | null
  birthday?: string | null
  name: string
}

const MOST = 6

/** What matters now, most pressing first, in sentences: what is overdue, promised, broken, owed, ending, coming, quiet. */
export function mattersOf(ctx: Context, known: Known): Matter[] {
  const today = dayIn(ctx.now, ctx.actor.workspace.timeZone)
  return [...promises(known, today), ...troubles(known, ctx), ...ahead(known, today, ctx), ...quiet(known, ctx)].slice(0, MOST)
}

function promises({ tasks }: Known, today: string): Matter[] {
  return tasks.slice(0, 4).flatMap((task): Matter[] => {
    const record = { type: 'task', id: task.id }
    if (task.isOverdue && task.dueOn) {
      const days = daysBetween(task.dueOn, today)
      const whose = task.promisedBy === 'them' ? 'They promised' : task.promisedBy === 'us' ? 'We promised' : 'To do'
      return [{ kind: 'overdue' as const, text: `${whose}: ${task.title}, due ${days} ${days === 1 ? 'day' : 'days'} ago`, record }]
    }
    return task.promisedBy === 'us' ? [{ kind: 'promise' as const, text: `We promised: ${task.title}${task.dueOn ? `, by ${sayDay(task.dueOn)}` : ''}`, record }] : []
  })
}

function troubles({ cases, facts }: Known, ctx: Context): Matter[] {
  const open = cases.slice(0, 2).map((each) => ({
    kind: 'case' as const,
    text: `${each.priority === 'urgent' || each.priority === 'high' ? 'Serious: ' : 'Open case: '}${each.title} (for ${sayDays(ctx.now.getTime() - Date.parse(each.since))})`,
    record: { type: 'case', id: each.id },
  }))
  const owed = facts.filter((fact) => fact.kind === 'invoice' && fact.status === 'overdue').slice(0, 1).map((fact) => ({
    kind: 'invoice' as const,
    text: `Invoice overdue: ${fact.title}${fact.amount ? `, ${formatMoney(fact.amount, ctx.actor.workspace.locale)}` : ''}`,
    record: { type: 'fact', id: fact.id },
  }))
  return [...open, ...owed]
}

function ahead({ events, deals, facts, birthday, name }: Known, today: string, ctx: Context): Matter[] {
  const next = events.slice(0, 1).map((event) => ({
    kind: 'event' as const,
    text: `Next: ${event.title}, ${sayDay(dayIn(new Date(event.startsAt), ctx.actor.workspace.timeZone))}`,
    record: { type: 'event', id: event.id },
  }))
  const renewals = facts.filter((fact) => fact.endsOn && fact.endsOn >= today && fact.endsOn <= addDays(today, 90)).slice(0, 1).map((fact) => ({
    kind: 'renewal' as const,
    text: `${fact.title} ends ${sayDay(fact.endsOn ?? today)}`,
    record: { type: 'fact', id: fact.id },
  }))
  const closing = deals.filter((deal) => deal.status === 'open').slice(0, 2).map((deal) => ({
    kind: 'deal' as const,
    text: `${deal.name}: ${deal.stageName}${deal.amount ? `, ${formatMoney(deal.amount, ctx.actor.workspace.locale)}` : ''}${deal.nextStep ? `. Next step: ${deal.nextStep}` : ''}`,
    record: { type: 'deal', id: deal.id },
  }))
  return [...next, ...birthdayOf(birthday, name, today), ...renewals, ...closing]
}

function birthdayOf(birthday: string | null | undefined, name: string, today: string): Matter[] {
  if (!birthday) return []
  const next = [0, 1].map((more) => `${Number(today.slice(0, 4)) + more}-${birthday.slice(-5)}`).find((day) => day >= today)
  const days = next ? daysBetween(today, next) : 99
  if (days > 14) return []
  return [{ kind: 'birthday', text: days === 0 ? `${name}'s birthday is today` : `${name}'s birthday is in ${days} ${days === 1 ? 'day' : 'days'}`, record: null }]
}

function quiet({ lastActivity }: Known, ctx: Context): Matter[] {
  if (!lastActivity) return [{ kind: 'quiet', text: 'Nobody has written anything down about them yet', record: null }]
  const silence = ctx.now.getTime() - Date.parse(lastActivity.at)
  return silence > 60 * 86_400_000 ? [{ kind: 'quiet', text: `Quiet for ${sayDays(silence)}`, record: lastActivity.record }] : []
}

const sayDay = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

function sayDays(milliseconds: number): string {
  const days = Math.max(1, Math.round(milliseconds / 86_400_000))
  if (days < 14) return `${days} ${days === 1 ? 'day' : 'days'}`
  if (days < 60) return `${Math.round(days / 7)} weeks`
  return `${Math.round(days / 30)} months`
}
