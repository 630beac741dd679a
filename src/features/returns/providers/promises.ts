import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { addDays } from '#kernel/dates.ts'
import { made, provider, shown, touchesAnybody, type About, type Candidate } from '../provider.ts'
import type { Say } from '../returns.messages.ts'

type Row = {
  id: string
  title: string
  due: string | null
  promised_by: string | null
  assignee_id: string | null
  assignee: string | null
  about_id: string | null
  about_type: string | null
  about_name: string | null
  updated_at: string
  is_load: boolean
  load: number
}

/** What else is promised to this customer, by anybody; without that, how full the days of a new promise are. */
export const promises = provider<Row>({
  number: 11,
  type: 'promises',
  kind: 'contextual',
  triggers: touchesAnybody,
  ask: (
    about,
  ) => sql`(select k.id, k.title, coalesce(k.due_on, k.due_at::date) as due, k.promised_by, k.assignee_id, u.name as assignee,
      t.id as about_id, t.type as about_type, t.name as about_name, k.updated_at, false as is_load, 0 as load
    from a_target t cross join lateral (select l.source_id from links l
      where l.workspace_id = ${about.actor.workspaceId} and l.target_id = t.id and l.source_type = 'task' order by l.at desc limit 40) l
    join ${tableSeen(about.actor, 'task')} k on k.id = l.source_id and k.done_at is null and not k.id = any(${made(about, 'task')}::uuid[]) and ${shown(about, 'task', 'k')}
    left join users u on u.workspace_id = k.workspace_id and u.id = k.assignee_id
    order by t.place desc, due nulls last limit 30)
    union all
    (select k.id, k.title, k.due_on, k.promised_by, k.assignee_id, null, null, null, null, k.updated_at, true, (count(*) over ())::int
    from ${tableSeen(about.actor, 'task')} k where k.assignee_id = ${about.actor.userId} and k.done_at is null and k.due_on between ${about.today}::date and ${addDays(about.today, 7)}::date
      and not k.id = any(${made(about, 'task')}::uuid[]) and ${shown(about, 'task', 'k')} and ${made(about, 'task').length > 0}::boolean
    order by k.due_on limit 1)`,
  tell: (rows, about, say) => {
    const here = unique(rows.filter((row) => !row.is_load))
    return here.length > 0 ? others(here, about, say) : load(rows, about, say)
  },
})

function others(rows: Row[], about: About, say: Say): Candidate[] {
  const [first] = rows
  if (!first?.about_id || !first.about_type) return []
  const told = rows.slice(0, 3)
  const lines = told.map(({ title, due, promised_by, assignee_id, assignee }) =>
    say('promises.one', {
      whose: promised_by === 'them' ? 'them' : assignee_id === about.actor.userId || !assignee ? 'me' : assignee,
      title,
      day: due ? say.day(due) : 'none',
    }),
  )
  return [
    {
      title: say('promises.title', { n: rows.length, about: first.about_name ?? '' }),
      body: lines.join('; '),
      source: say('source.tasks'),
      asOf:
        rows
          .map((row) => row.updated_at)
          .toSorted()
          .at(-1) ?? first.updated_at,
      record: { type: first.about_type, id: first.about_id },
      about: first.about_id,
      sources: told.map(({ id }) => ({ type: 'task', id })),
      values: told.map(({ title, due }) => `${title} ${due ?? ''}`),
      trust: 1,
      ...(first.due && { neededAt: first.due }),
    },
  ]
}

function load(rows: Row[], about: About, say: Say): Candidate[] {
  const row = rows.find((each) => each.is_load)
  const task = made(about, 'task')[0]
  if (!row?.due || !task) return []
  return [
    {
      title: say('promises.load', { n: row.load + 1, day: say.day(addDays(about.today, 7)) }),
      body: say('promises.loadBody', { title: row.title, next: say.day(row.due) }),
      source: say('source.tasks'),
      asOf: row.updated_at,
      record: { type: 'task', id: task },
      about: task,
      sources: [{ type: 'task', id: row.id }],
      values: [`${row.title} ${row.due}`, `${row.load} by ${addDays(about.today, 7)}`],
      trust: 1,
      kind: 'direct',
      neededAt: row.due,
    },
  ]
}

/** A task linked to the person and the company stands once. */
const unique = (rows: Row[]) => rows.filter((row, index) => rows.findIndex((other) => other.id === row.id) === index)
