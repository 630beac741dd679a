import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { provider, shown, touchesAnybody } from '../provider.ts'

type Row = {
  id: string
  title: string
  starts_at: string
  updated_at: string
  type: string
  about_id: string
  name: string
  company_id: string | null
}

/** How long before a meeting its brief is delivered. */
const BEFORE_MS = 30 * 60_000

/** The brief for the next meeting with the customer: to be read at once, and delivered half an hour before. */
export const brief = provider<Row>({
  number: 17,
  type: 'brief',
  kind: 'direct',
  triggers: touchesAnybody,
  ask: (
    about,
  ) => sql`select e.id, e.title, e.starts_at, e.updated_at, t.type, t.id as about_id, t.name, (select id from a_company order by is_named desc limit 1) as company_id
    from a_target t cross join lateral (select l.source_id from links l where l.workspace_id = ${about.actor.workspaceId} and l.target_id = t.id and l.source_type = 'event'
      and l.at > ${about.now}::timestamptz and l.at < ${about.now}::timestamptz + interval '30 days' order by l.at limit 10) l
    join ${tableSeen(about.actor, 'event')} e on e.id = l.source_id and e.owner_id = ${about.actor.userId} and ${shown(about, 'event', 'e')}
    order by e.starts_at, t.place desc limit 1`,
  tell: (rows, _, say) =>
    rows.map(({ id, title, starts_at, updated_at, type, about_id, name, company_id }) => {
      const ready = new Date(Date.parse(starts_at) - BEFORE_MS)
      return {
        title: say('brief.title', { about: name, time: say.time(starts_at) }),
        body: say('brief.body', { title, ready: say.time(ready) }),
        source: say('source.events'),
        asOf: updated_at,
        record: { type, id: about_id },
        about: about_id,
        sources: [{ type: 'event', id }],
        values: [`brief for ${id} ${starts_at}`],
        trust: 1,
        neededAt: starts_at,
        dueAt: ready.toISOString(),
        action: {
          label: say('brief.action'),
          to: company_id ? `/companies/${company_id}/brief` : `/people/${about_id}`,
        },
      }
    }),
})
