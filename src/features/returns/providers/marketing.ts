import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { made, provider, shown, touchesAnybody, type Ref } from '../provider.ts'

type Row = {
  id: string
  kind: string
  title: string
  source: string
  at: string
  target_type: string
  target_id: string
  target: string
  consent: string | null
}

/** What marketing did with the customer in 30 days, and what the people agreed to. */
export const marketing = provider<Row>({
  number: 6,
  type: 'marketing',
  kind: 'contextual',
  triggers: touchesAnybody,
  ask: (
    about,
  ) => sql`(select f.id, f.kind, f.title, f.source, f.occurred_at as at, t.type as target_type, t.id as target_id, t.name as target, null as consent
    from a_target t cross join lateral (
      select f.* from ${tableSeen(about.actor, 'fact')} f where f.company_id = t.id and t.type = 'company' and f.kind in ('mailing', 'visit', 'event', 'campaign', 'webinar', 'download')
        and f.occurred_at between ${about.now}::timestamptz - interval '30 days' and ${about.now}::timestamptz and ${shown(about, 'fact', 'f')}
      union all
      select f.* from ${tableSeen(about.actor, 'fact')} f where f.person_id = t.id and t.type = 'person' and f.kind in ('mailing', 'visit', 'event', 'campaign', 'webinar', 'download')
        and f.occurred_at between ${about.now}::timestamptz - interval '30 days' and ${about.now}::timestamptz and ${shown(about, 'fact', 'f')}
    ) f order by f.occurred_at desc limit 40)
    union all
    (select * from (select distinct on (p.id, n.purpose) n.id, 'consent', n.purpose, n.source, n.recorded_at, 'person', p.id, p.name, n.state from a_person p
      join consents n on n.person_id = p.id and not n.id = any(${made(about, 'consent')}::uuid[]) and ${shown(about, 'consent', 'n')}
      order by p.id, n.purpose, n.recorded_at desc) c limit 6)`,
  tell: (rows, _, say) => {
    const [first] = rows
    if (!first) return []
    const consents = rows.filter(
      (row) => row.consent !== null && row.target_id === (rows.find((each) => each.consent)?.target_id ?? ''),
    )
    const facts = rows.filter((row) => row.consent === null)
    const newest = facts[0]
    const parts = [
      newest &&
        say('marketing.last', {
          list: say.list(counted(facts).map(([kind, n]) => say(kind, { n, title: newest.title }))),
          title: newest.title,
          day: say.day(newest.at),
        }),
      ...consents.slice(0, 3).map((row) =>
        say('marketing.consent', {
          purpose: row.title.replaceAll('_', ' '),
          state: row.consent,
          day: say.day(row.at),
        }),
      ),
    ].filter((part) => part !== undefined)
    const told: Ref[] = facts.slice(0, 5).map(({ id }) => ({ type: 'fact', id }))
    return [
      {
        title: say('marketing.title', { about: first.target }),
        body: say('marketing.body', { parts: parts.join('; ') }),
        source: say('source.facts', { source: first.source }),
        asOf:
          rows
            .map((row) => row.at)
            .toSorted()
            .at(-1) ?? first.at,
        record: { type: first.target_type, id: first.target_id },
        about: first.target_id,
        sources: told,
        values: [
          ...facts.slice(0, 5).map((row) => `${row.title} ${row.at}`),
          ...consents.map((row) => `${row.title} ${row.consent} ${row.at}`),
        ],
        trust: 0.9,
        privacyLoss: 0.2,
      },
    ]
  },
})

const NAMED = {
  mailing: 'marketing.mailing',
  campaign: 'marketing.mailing',
  visit: 'marketing.visit',
  event: 'marketing.event',
  webinar: 'marketing.event',
} as const

/** How many of each kind, in the order in which they first stand. */
function counted(facts: Row[]) {
  const counts = new Map<'marketing.mailing' | 'marketing.visit' | 'marketing.event' | 'marketing.other', number>()
  for (const { kind } of facts) {
    const key = kind in NAMED ? NAMED[kind as keyof typeof NAMED] : 'marketing.other'
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
}
