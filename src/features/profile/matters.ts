import { addDays, dayIn, daysBetween } from '#kernel/dates.ts'
import type { Context } from '#platform/context.ts'
import type { CompanyProfile, Matter, TimelineEntry } from './profile.contract.ts'

type Known = Pick<CompanyProfile, 'deals' | 'tasks' | 'cases' | 'events' | 'facts'> & {
  lastActivity: TimelineEntry | null
  birthday?: string | null
  name: string
}

const MOST = 6
const QUIET_DAYS = 60
// An invoice has an end as well (the day it is due), but nothing to renew.
const RENEWABLE = new Set(['contract', 'subscription', 'licence', 'lease'])
const RENEWAL_DAYS = 90
const BIRTHDAY_DAYS = 14

/** What matters now, most pressing first: what is overdue, promised, broken, owed, coming, ending, at stake, quiet. As data: the screen says it. */
export function mattersOf(ctx: Context, known: Known): Matter[] {
  const today = dayIn(ctx.now, ctx.actor.workspace.timeZone)
  return [...promises(known, today), ...troubles(known, ctx), ...ahead(known, today), ...quiet(known, ctx)].slice(
    0,
    MOST,
  )
}

function promises({ tasks }: Known, today: string): Matter[] {
  return tasks.slice(0, 4).flatMap(({ id, title, dueOn, isOverdue, promisedBy }): Matter[] => {
    const record = { type: 'task', id }
    const by = promisedBy ?? 'nobody'
    if (isOverdue && dueOn)
      return [{ kind: 'overdue', values: { title, by, on: dueOn, days: daysBetween(dueOn, today) }, record }]
    return promisedBy === 'us' ? [{ kind: 'promise', values: { title, by, ...(dueOn && { on: dueOn }) }, record }] : []
  })
}

function troubles({ cases, facts }: Known, ctx: Context): Matter[] {
  const open = cases.slice(0, 2).map(({ id, title, priority, since }): Matter => {
    const isSerious = priority === 'urgent' || priority === 'high'
    return { kind: 'case', values: { title, isSerious, days: daysSince(since, ctx.now) }, record: { type: 'case', id } }
  })
  const owed = facts
    .filter((fact) => fact.kind === 'invoice' && fact.status === 'overdue')
    .slice(0, 1)
    .map(({ id, title, amount }): Matter => ({
      kind: 'invoice',
      values: { title, ...(amount && { amount }) },
      record: { type: 'fact', id },
    }))
  return [...open, ...owed]
}

function ahead({ events, deals, facts, birthday, name }: Known, today: string): Matter[] {
  const next = events.slice(0, 1).map(({ id, title, startsAt }): Matter => ({
    kind: 'event',
    values: { title, at: startsAt },
    record: { type: 'event', id },
  }))
  const renewals = facts.flatMap(({ id, kind, title, endsOn }): Matter[] =>
    RENEWABLE.has(kind) && endsOn && endsOn >= today && endsOn <= addDays(today, RENEWAL_DAYS)
      ? [
          {
            kind: 'renewal',
            values: { title, on: endsOn, days: daysBetween(today, endsOn) },
            record: { type: 'fact', id },
          },
        ]
      : [],
  )
  const closing = deals
    .filter((deal) => deal.status === 'open')
    .slice(0, 2)
    .map(({ id, name: title, stageName: stage, amount, nextStep, closeOn }): Matter => ({
      kind: 'deal',
      values: {
        title,
        stage,
        ...(amount && { amount }),
        ...(nextStep && { nextStep }),
        ...(closeOn && { on: closeOn }),
      },
      record: { type: 'deal', id },
    }))
  return [...next, ...birthdayOf(birthday, name, today), ...renewals.slice(0, 1), ...closing]
}

function birthdayOf(birthday: string | null | undefined, name: string, today: string): Matter[] {
  if (!birthday) return []
  const next = [0, 1]
    .map((more) => `${Number(today.slice(0, 4)) + more}-${birthday.slice(-5)}`)
    .find((day) => day >= today)
  const days = next ? daysBetween(today, next) : BIRTHDAY_DAYS + 1
  return days > BIRTHDAY_DAYS ? [] : [{ kind: 'birthday', values: { title: name, days }, record: null }]
}

function quiet({ lastActivity }: Known, ctx: Context): Matter[] {
  if (!lastActivity) return [{ kind: 'unwritten', values: {}, record: null }]
  const days = daysSince(lastActivity.at, ctx.now)
  return days > QUIET_DAYS ? [{ kind: 'quiet', values: { days }, record: lastActivity.record }] : []
}

const daysSince = (at: string, now: Date) => Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / 86_400_000))
