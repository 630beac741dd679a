import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { addDays, daysBetween } from '#kernel/dates.ts'
import { ENOUGH_DEALS } from '../about.ts'
import { made, provider, shown, touchesAnybody } from '../provider.ts'

type Row = {
  deal_id: string
  deal: string
  company_id: string | null
  company: string | null
  n: number
  days: number
  planned: string | null
  own_due: string | null
}

/** When customers of won deals heard from us again, as the date of a next step. Silent below twenty won deals. */
export const nextStep = provider<Row>({
  number: 9,
  type: 'next_step',
  kind: 'direct',
  triggers: touchesAnybody,
  ask: (about) => sql`select d.id as deal_id, d.name as deal, c.id as company_id, c.name as company, pace.n, pace.days,
      (select min(coalesce(k.due_on, k.due_at::date)) from links l join ${tableSeen(about.actor, 'task')} k on k.id = l.source_id and k.done_at is null and ${shown(about, 'task', 'k')}
        where l.workspace_id = ${about.actor.workspaceId} and l.target_id = d.company_id and l.source_type = 'task' and not k.id = any(${made(about, 'task')}::uuid[])
          and coalesce(k.due_on, k.due_at::date) >= ${about.today}::date) as planned,
      (select min(coalesce(k.due_on, k.due_at::date)) from ${tableSeen(about.actor, 'task')} k where k.id = any(${made(about, 'task')}::uuid[]) and ${shown(about, 'task', 'k')}) as own_due
    from the_deal d left join a_company c on c.id = d.company_id
    cross join lateral (
      select count(*) as n, percentile_cont(0.5) within group (order by (w.closed - w.started)::float8 / (k.times + 1)) as days
      from (select * from won where pipeline_id = d.pipeline_id and closed > started and company_id is not null limit 60) w
      cross join lateral (select count(*) as times from (select from links l where l.workspace_id = ${about.actor.workspaceId} and l.target_id = w.company_id
        and l.source_type = 'activity' and l.at >= w.started_at and l.at <= w.closed_at limit 50) x) k) pace`,
  tell: (rows, about, say) => {
    const row = rows[0]
    if (!row || row.n < ENOUGH_DEALS || row.planned) return []
    const days = Math.max(1, Math.round(row.days))
    const gap = row.own_due ? daysBetween(about.today, row.own_due) : null
    if (days > 120 || (gap !== null && gap <= days + 1)) return []
    const day = workday(addDays(about.today, days))
    const who = row.company ?? row.deal
    const record = row.company_id ? { type: 'company', id: row.company_id } : { type: 'deal', id: row.deal_id }
    return [
      {
        title: say(gap === null ? 'nextStep.title' : 'nextStep.lateTitle', { about: who, day: say.day(day) }),
        body: say(gap === null ? 'nextStep.body' : 'nextStep.late', { n: row.n, days, gap }),
        source: say('source.won', { n: row.n }),
        asOf: about.now.toISOString(),
        record,
        about: record.id,
        sources: [{ type: 'deal', id: row.deal_id }],
        values: [`next step ${row.deal_id} ${day}`],
        trust: row.n / (row.n + 10),
        neededAt: about.now.toISOString(),
        action: {
          label: say('nextStep.action', { day: say.day(day) }),
          to: '/',
          call: {
            method: 'POST',
            path: '/tasks',
            body: {
              title: say('nextStep.task', { about: who }),
              dueOn: day,
              promisedBy: 'us',
              dealIds: [row.deal_id],
              ...(row.company_id && { companyIds: [row.company_id] }),
            },
          },
        },
      },
    ]
  },
})

/** Saturdays and Sundays go to the Monday after. */
function workday(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
}
