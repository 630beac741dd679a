import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { made, provider, shown, touchesAnybody } from '../provider.ts'

type Row = {
  id: string
  type: string
  at: string
  note: string | null
  outcome: string | null
  who: string
  about_type: string
  about_id: string
  about_name: string
}

/** The last conversation that a colleague had with the person or company, in one line. */
export const colleague = provider<Row>({
  number: 3,
  type: 'colleague_spoke',
  kind: 'contextual',
  triggers: touchesAnybody,
  ask: (
    about,
  ) => sql`select a.id, a.type, a.occurred_at as at, coalesce(nullif(a.body, ''), a.subject) as note, a.outcome, u.name as who,
      t.type as about_type, t.id as about_id, t.name as about_name
    from a_target t cross join lateral (select l.source_id from links l
      where l.workspace_id = ${about.actor.workspaceId} and l.target_id = t.id and l.source_type = 'activity' and l.at <= ${about.now}::timestamptz
      order by l.at desc limit 40) l
    join ${tableSeen(about.actor, 'activity')} a on a.id = l.source_id and a.owner_id <> ${about.actor.userId} and not a.id = any(${made(about, 'activity')}::uuid[]) and ${shown(about, 'activity', 'a')}
    join users u on u.workspace_id = a.workspace_id and u.id = a.owner_id
    order by a.occurred_at desc, t.place limit 1`,
  tell: (rows, _, say) =>
    rows.map(({ id, type, at, note, outcome, who, about_type, about_id, about_name }) => ({
      title: say('colleague.title', { type, who: firstName(who), about: about_name, day: say.day(at) }),
      body: note
        ? say('colleague.body', { note: oneLine(note) })
        : outcome === 'not_reached'
          ? say('colleague.empty')
          : about_name,
      source: say('source.colleague', { type, who }),
      asOf: at,
      record: { type: about_type, id: about_id },
      about: about_id,
      sources: [{ type: 'activity', id }],
      values: [`${who} ${at.slice(0, 10)}`, note ?? ''],
      trust: 0.9,
    })),
})

const firstName = (name: string) => name.split(' ')[0] ?? name

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 140 ? line : `${line.slice(0, 139).replace(/\s\S*$/, '')}…`
}
