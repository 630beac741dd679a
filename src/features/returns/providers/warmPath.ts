import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { made, provider, shown, touchesAnybody } from '../provider.ts'

type Row = {
  user_id: string
  who: string
  since: string
  last: string
  last_id: string
  with: string | null
  type: string
  id: string
  name: string
}

/** A colleague who knows somebody whom the writer has hardly met: whom to ask before starting from nothing. */
export const warmPath = provider<Row>({
  number: 22,
  type: 'warm_path',
  kind: 'contextual',
  triggers: touchesAnybody,
  ask: (about) => sql`with known as materialized (
      select t.type, t.id, t.name, t.place, a.owner_id, a.occurred_at, a.id as activity_id, a.people_ids from a_target t
      cross join lateral (select l.source_id from links l where l.workspace_id = ${about.actor.workspaceId} and l.target_id = t.id and l.source_type = 'activity'
        and l.at <= ${about.now}::timestamptz order by l.at desc limit 100) l
      join ${tableSeen(about.actor, 'activity')} a on a.id = l.source_id and a.owner_id is not null and not a.id = any(${made(about, 'activity')}::uuid[]) and ${shown(about, 'activity', 'a')})
    select k.owner_id as user_id, u.name as who, min(k.occurred_at) as since, max(k.occurred_at) as last, (array_agg(k.activity_id order by k.occurred_at desc))[1] as last_id,
      (select n.name from ${tableSeen(about.actor, 'person')} n where n.id = (array_agg(k.people_ids[1] order by k.occurred_at desc))[1] and ${shown(about, 'person', 'n')}) as with, k.type, k.id, k.name
    from known k join users u on u.workspace_id = ${about.actor.workspaceId} and u.id = k.owner_id and u.active
    where k.owner_id <> ${about.actor.userId} and not exists (select from known own where own.id = k.id and own.owner_id = ${about.actor.userId})
    group by k.owner_id, u.name, k.type, k.id, k.name, k.place having count(*) >= 2
    order by count(*) desc, k.place limit 1`,
  tell: (rows, _, say) =>
    rows.map((row) => ({
      title: say('warmPath.title', { who: row.who, about: row.name }),
      body: say('warmPath.body', {
        since: say.day(row.since),
        day: say.day(row.last),
        with: row.with && row.with !== row.name ? row.with : 'none',
      }),
      source: say('source.people'),
      asOf: row.last,
      record: { type: row.type, id: row.id },
      about: row.id,
      sources: [{ type: 'activity', id: row.last_id }],
      values: [`${row.who} knows ${row.id}`],
      trust: 0.8,
      privacyLoss: 0.2,
    })),
})
