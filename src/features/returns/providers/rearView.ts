import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { made, provider, shown, touchesAnybody } from '../provider.ts'

type Row = { type: string; id: string; name: string; kept: number; of: number; now: number; before: number }

/** The writer's own past with this customer: promises kept, and conversations this year beside the year before. */
export const rearView = provider<Row>({
  number: 25,
  type: 'rear_view',
  kind: 'direct',
  triggers: touchesAnybody,
  ask: (about) => sql`select t.type, t.id, t.name, k.kept, k.of, a.now, a.before
    from (select * from a_target order by place desc limit 1) t
    cross join lateral (select count(*) filter (where (k.done_at at time zone ${about.actor.workspace.timeZone})::date <= coalesce(k.due_on, k.due_at::date)) as kept, count(*) as of
      from (select l.source_id from links l where l.workspace_id = ${about.actor.workspaceId} and l.target_id = t.id and l.source_type = 'task' order by l.at desc limit 50) l
      join ${tableSeen(about.actor, 'task')} k on k.id = l.source_id and k.assignee_id = ${about.actor.userId} and k.promised_by is distinct from 'them' and ${shown(about, 'task', 'k')}
        and coalesce(k.due_on, k.due_at::date) < ${about.today}::date) k
    cross join lateral (select count(*) filter (where a.occurred_at > ${about.now}::timestamptz - interval '1 year') as now,
        count(*) filter (where a.occurred_at <= ${about.now}::timestamptz - interval '1 year') as before
      from (select l.source_id from links l where l.workspace_id = ${about.actor.workspaceId} and l.target_id = t.id and l.source_type = 'activity'
        and l.at > ${about.now}::timestamptz - interval '2 years' and l.at <= ${about.now}::timestamptz order by l.at desc limit 150) l
      join ${tableSeen(about.actor, 'activity')} a on a.id = l.source_id and a.owner_id = ${about.actor.userId} and not a.id = any(${made(about, 'activity')}::uuid[]) and ${shown(about, 'activity', 'a')}) a`,
  tell: (rows, about, say) =>
    rows.flatMap(({ type, id, name, kept, of, now, before }) => {
      const promises = of >= 3 && say('rearView.promises', { kept, of, about: name })
      const talks = before >= 2 && say('rearView.talks', { now, before })
      const parts = [promises, talks].filter((part) => typeof part === 'string')
      if (parts.length === 0) return []
      return [
        {
          title: promises || say('rearView.title', { about: name }),
          body: say('rearView.private', { parts: talks || parts.join('; ') }),
          source: say('source.own'),
          asOf: about.now.toISOString(),
          record: { type, id },
          about: id,
          values: [`${kept} of ${of} with ${id}`, `${now} after ${before}`],
          trust: 0.9,
        },
      ]
    }),
})
