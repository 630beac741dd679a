import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { freeSpans } from '#features/calendar/freeTime.pure.ts'
import { addDays, momentIn } from '#kernel/dates.ts'
import { hasKind, made, provider, shown, touchesAnybody } from '../provider.ts'

type Row = {
  starts_at: string | null
  ends_at: string | null
  due: string | null
  type: string
  id: string
  name: string
}

const MINUTES = 30
const SLOTS = 3
/** Days to look ahead where the next step has no date. */
const AHEAD = 7

/** Three free half hours for the next step, from the own calendar; silent where nothing of it is known here. */
export const freeSlots = provider<Row>({
  number: 12,
  type: 'free_slots',
  kind: 'direct',
  triggers: (about) => hasKind(about, 'task') && touchesAnybody(about),
  ask: (
    about,
  ) => sql`select e.starts_at, e.ends_at, (select min(coalesce(k.due_on, k.due_at::date)) from ${tableSeen(about.actor, 'task')} k
        where k.id = any(${made(about, 'task')}::uuid[]) and k.assignee_id = ${about.actor.userId} and ${shown(about, 'task', 'k')}) as due, t.type, t.id, t.name
    from (select * from a_target order by place limit 1) t join ${tableSeen(about.actor, 'event')} e on e.owner_id = ${about.actor.userId}
      and e.starts_at > ${about.now}::timestamptz - interval '14 days' and e.starts_at < ${about.now}::timestamptz + interval '21 days' and ${shown(about, 'event', 'e')}
    order by e.starts_at limit 200`,
  tell: (rows, about, say) => {
    const [first] = rows
    if (!first) return []
    const { timeZone } = about.actor.workspace
    const until = first.due && first.due > about.today ? first.due : addDays(about.today, AHEAD)
    const busy = rows.flatMap(({ starts_at, ends_at }) =>
      starts_at && ends_at ? [{ startsAt: new Date(starts_at), endsAt: new Date(ends_at) }] : [],
    )
    const from = new Date(about.now.getTime() + 60 * 60_000)
    const free = apart(
      freeSpans(busy, { startsAt: from, endsAt: momentIn(addDays(until, 1), '00:00', timeZone) }, MINUTES, timeZone),
    )
    const [slot, ...others] = free
    if (!slot || free.length < SLOTS) return []
    const [firstSaid, ...saids] = free.map(({ startsAt }) => say.time(startsAt))
    const links = first.type === 'company' ? { companyIds: [first.id] } : { peopleIds: [first.id] }
    return [
      {
        title: say('slots.title', { first: firstSaid }),
        body: say('slots.body', { others: say.list(saids), minutes: MINUTES }),
        source: say('source.calendar'),
        asOf: about.now.toISOString(),
        record: { type: first.type, id: first.id },
        about: first.id,
        values: [slot, ...others].map(({ startsAt }) => startsAt.toISOString()),
        trust: 0.8,
        neededAt: slot.startsAt.toISOString(),
        action: {
          label: say('slots.action', { first: firstSaid }),
          to: '/calendar',
          call: {
            method: 'POST',
            path: '/events',
            body: {
              title: say('slots.event', { about: first.name }),
              startsAt: slot.startsAt.toISOString(),
              endsAt: slot.endsAt.toISOString(),
              ...links,
            },
          },
        },
      },
    ]
  },
})

/** Three that lie at least three hours apart: a choice, not one gap in pieces. */
function apart<Span extends { startsAt: Date }>(spans: Span[]): Span[] {
  const chosen: Span[] = []
  for (const span of spans) {
    const last = chosen.at(-1)
    if (!last || span.startsAt.getTime() - last.startsAt.getTime() >= 3 * 3_600_000) chosen.push(span)
    if (chosen.length === SLOTS) break
  }
  return chosen
}
