import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { provider, shown, touchesAnybody } from '../provider.ts'

type Row = {
  id: string
  number: number
  title: string
  status: string
  priority: string
  created_at: string
  updated_at: string
  about_id: string
  about_name: string
}

/** Cases that are open at the company or for the person, the most pressing first. */
export const openCases = provider<Row>({
  number: 4,
  type: 'open_cases',
  kind: 'contextual',
  triggers: touchesAnybody,
  ask: (
    about,
  ) => sql`select s.id, s.number, s.title, s.status, s.priority, s.created_at, s.updated_at, min(s.about_id::text) as about_id, min(s.about_name) as about_name from (
      select s.*, c.id as about_id, c.name as about_name from a_company c join ${tableSeen(about.actor, 'case')} s on s.company_id = c.id and s.status in ('new', 'open', 'waiting') and ${shown(about, 'case', 's')}
      union all
      select s.*, p.id, p.name from a_person p join ${tableSeen(about.actor, 'case')} s on s.person_id = p.id and s.status in ('new', 'open', 'waiting') and s.company_id is null and ${shown(about, 'case', 's')}
    ) s where not s.id = any(${about.touched.cases}::uuid[])
    group by s.id, s.number, s.title, s.status, s.priority, s.created_at, s.updated_at
    order by array_position(array['urgent', 'high', 'normal', 'low'], s.priority), s.created_at limit 20`,
  tell: (rows, about, say) => {
    const [first] = rows
    if (!first) return []
    const told = rows.slice(0, 2)
    const lines = told.map(({ number, title, priority, created_at }) =>
      say('cases.one', { number, title, priority, since: say.day(created_at) }),
    )
    return [
      {
        title: say('cases.title', { n: rows.length, about: first.about_name }),
        body: lines.join('; '),
        source: say('source.cases'),
        asOf:
          rows
            .map((row) => row.updated_at)
            .toSorted()
            .at(-1) ?? first.updated_at,
        record: { type: 'case', id: first.id },
        about: first.about_id,
        sources: told.map(({ id }) => ({ type: 'case', id })),
        values: told.map(({ number, title, status, priority }) => `case ${number} ${title} ${status} ${priority}`),
        trust: 1,
        neededAt: about.now.toISOString(),
      },
    ]
  },
})
