import { sql } from 'kysely'
import { ENOUGH_DEALS } from '../about.ts'
import { provider, touchesAnybody } from '../provider.ts'

type Row = {
  id: string
  name: string
  have: number
  n: number
  typical: number
  role: string | null
  share: number | null
}

/** A deal with fewer people than won ones had, and the part that nobody plays in it. */
export const stakeholders = provider<Row>({
  number: 16,
  type: 'stakeholders',
  kind: 'direct',
  triggers: touchesAnybody,
  ask: () => sql`select d.id, d.name, jsonb_array_length(d.roles) as have, w.n, w.typical, r.role, r.share
    from the_deal d
    cross join lateral (select count(*) as n, percentile_disc(0.5) within group (order by jsonb_array_length(roles)) as typical
      from won where pipeline_id = d.pipeline_id and jsonb_array_length(roles) > 0) w
    left join lateral (select lower(x ->> 'role') as role, count(distinct o.id)::float8 / nullif(w.n, 0) as share
      from won o cross join lateral jsonb_array_elements(o.roles) x
      where o.pipeline_id = d.pipeline_id and not exists (select from jsonb_array_elements(d.roles) own where lower(own ->> 'role') = lower(x ->> 'role'))
      group by 1 order by count(distinct o.id) desc limit 1) r on true`,
  tell: (rows, about, say) =>
    rows.flatMap(({ id, name, have, n, typical, role, share }) => {
      const missing = role && share !== null && share >= 0.3 ? { role, share } : null
      if (n < ENOUGH_DEALS || (have >= typical && !missing)) return []
      const locale = about.actor.workspace.locale
      const parts = [
        have < typical && say('stakeholder.body', { typical, have }),
        missing &&
          say('stakeholder.role', {
            role: missing.role,
            share: new Intl.NumberFormat(locale, { style: 'percent' }).format(missing.share),
          }),
      ].filter((part) => typeof part === 'string')
      return [
        {
          title: say('stakeholder.title', { deal: name }),
          body: parts.join(' '),
          source: say('source.won', { n }),
          asOf: about.now.toISOString(),
          record: { type: 'deal', id },
          about: id,
          values: [`${id} ${have} of ${typical} ${missing?.role ?? ''}`],
          trust: n / (n + 10),
        },
      ]
    }),
})
