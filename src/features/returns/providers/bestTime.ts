import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { hasKind, made, provider, shown } from '../provider.ts'

type Row = { id: string; name: string; band: number; tried: number; reached: number; last: string }

/** Below this many calls with an outcome nothing is said. */
const ENOUGH_CALLS = 5

/** The two hours of the day in which calls to this person got through, from everybody's outcomes. */
export const bestTime = provider<Row>({
  number: 8,
  type: 'best_time',
  kind: 'direct',
  triggers: (about) => about.touched.people.length > 0 && hasKind(about, 'activity', 'task'),
  ask: (
    about,
  ) => sql`select p.id, p.name, floor(extract(hour from a.occurred_at at time zone ${about.actor.workspace.timeZone}) / 2)::int * 2 as band,
      count(*) as tried, count(*) filter (where a.outcome = 'reached') as reached, max(a.occurred_at) as last
    from (select * from a_person limit 3) p cross join lateral (select l.source_id from links l
      where l.workspace_id = ${about.actor.workspaceId} and l.target_id = p.id and l.source_type = 'activity' order by l.at desc limit 60) l
    join ${tableSeen(about.actor, 'activity')} a on a.id = l.source_id and a.type = 'call' and a.outcome is not null and not a.id = any(${made(about, 'activity')}::uuid[]) and ${shown(about, 'activity', 'a')}
    group by p.id, p.name, band`,
  tell: (rows, about, say) => {
    const person = rows[0]
    if (!person) return []
    const own = rows.filter((row) => row.id === person.id)
    const tried = own.reduce((sum, row) => sum + row.tried, 0)
    const reached = own.reduce((sum, row) => sum + row.reached, 0)
    const best = own.filter((row) => row.tried >= 2).toSorted((a, b) => smooth(b) - smooth(a))[0]
    if (!best || tried < ENOUGH_CALLS || best.reached * tried <= reached * best.tried) return []
    return [
      {
        title: say('bestTime.title', {
          who: person.name,
          from: clock(best.band, about.actor.workspace.locale),
          to: clock(best.band + 2, about.actor.workspace.locale),
        }),
        body: say('bestTime.body', {
          reached: best.reached,
          tried: best.tried,
          otherReached: reached - best.reached,
          otherTried: tried - best.tried,
        }),
        source: say('source.calls', { n: tried }),
        asOf:
          own
            .map((row) => row.last)
            .toSorted()
            .at(-1) ?? best.last,
        record: { type: 'person', id: person.id },
        about: person.id,
        values: [`best time ${person.id} ${best.band}`],
        trust: tried / (tried + 5),
        neededAt: about.now.toISOString(),
      },
    ]
  },
})

const smooth = ({ reached, tried }: Row) => (reached + 1) / (tried + 2)

const clock = (hour: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, 0, 1, hour)))
