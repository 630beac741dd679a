import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { daysBetween } from '#kernel/dates.ts'
import { ENOUGH_DEALS } from '../about.ts'
import { hasKind, made, provider, shown } from '../provider.ts'

type Row = {
  id: string
  name: string
  started: string | null
  people: number
  n: number
  low: number
  high: number
  typical: number
  last_touch: string | null
}

/** A deal beside those that were won: its age, its people, its last conversation. Bands, never one number as the truth. */
export const dealCheck = provider<Row>({
  number: 13,
  type: 'deal_check',
  kind: 'direct',
  triggers: (about) =>
    about.touched.deals.length > 0 ||
    hasKind(about, 'deal') ||
    about.touched.companies.length + about.touched.people.length > 0,
  ask: (about) => sql`select d.id, d.name, d.started, d.people, w.n, w.low, w.high, w.typical,
      (select max(a.occurred_at) from (select l.source_id from links l where l.workspace_id = ${about.actor.workspaceId} and l.target_id = d.anchor_id
          and l.source_type = 'activity' and l.at <= ${about.now}::timestamptz order by l.at desc limit 10) l
        join ${tableSeen(about.actor, 'activity')} a on a.id = l.source_id and not a.id = any(${made(about, 'activity')}::uuid[]) and ${shown(about, 'activity', 'a')}) as last_touch
    from (select d.*, (select count(distinct x) from (select d.person_id::text as x union all select r ->> 'personId' from jsonb_array_elements(d.roles) r) x)::int as people from the_deal d) d
    cross join lateral (select count(*) as n, percentile_cont(0.25) within group (order by closed - started) as low, percentile_cont(0.75) within group (order by closed - started) as high,
        percentile_disc(0.5) within group (order by jsonb_array_length(roles)) as typical
      from won where pipeline_id = d.pipeline_id and closed >= started and id <> d.id) w`,
  tell: (rows, about, say) =>
    rows.flatMap(({ id, name, started, people, n, low, high, typical, last_touch }) => {
      if (n < ENOUGH_DEALS) return []
      const days = started === null ? null : Math.max(0, daysBetween(started, about.today))
      if (days === null && typical === 0) return []
      const age = days === null ? 'unknown' : days < low ? 'young' : days > high ? 'old' : 'usual'
      const parts = [
        days !== null && say('dealCheck.age', { days, low: Math.round(low), high: Math.max(1, Math.round(high)) }),
        typical > 0 && say('dealCheck.people', { n: people, typical }),
        last_touch && say('dealCheck.touch', { when: say.distance(last_touch) }),
      ].filter((part) => typeof part === 'string')
      return [
        {
          title: say('dealCheck.title', { deal: name }),
          body: `${sentence(parts.join('; '))}.`,
          source: say('source.won', { n }),
          asOf: about.now.toISOString(),
          record: { type: 'deal', id },
          about: id,
          values: [`deal check ${id} ${age} ${Math.round(low)}–${Math.round(high)} ${people}`],
          trust: n / (n + 10),
          neededAt: about.now.toISOString(),
        },
      ]
    }),
})

const sentence = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
