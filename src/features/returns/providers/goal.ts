import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { fold } from '#kernel/text.ts'
import { made, provider, shown, touchesAnybody } from '../provider.ts'

type Row = {
  fact_id: string | null
  goal: string
  who: string | null
  at: string
  type: string
  id: string
  name: string
}

/** A goal that somebody noted for this customer, when an entry touches it: by a word of weight that both contain. */
export const goal = provider<Row>({
  number: 27,
  type: 'goal',
  kind: 'contextual',
  triggers: touchesAnybody,
  ask: (
    about,
  ) => sql`(select f.id as fact_id, coalesce(f.body, f.title) as goal, u.name as who, f.occurred_at as at, t.type, t.id, t.name from a_target t cross join lateral (
      select f.* from ${tableSeen(about.actor, 'fact')} f where f.person_id = t.id and t.type = 'person' and f.kind = 'goal' and ${shown(about, 'fact', 'f')}
      union all
      select f.* from ${tableSeen(about.actor, 'fact')} f where f.company_id = t.id and t.type = 'company' and f.kind = 'goal' and ${shown(about, 'fact', 'f')}) f
    left join users u on u.workspace_id = f.workspace_id and u.id = f.owner_id
    where f.created_by is distinct from ${about.actor.userId} and not f.id = any(${made(about, 'fact')}::uuid[]) limit 10)
    union all
    (select null, p.goals, null, n.updated_at, 'person', p.id, p.name from a_person p join ${tableSeen(about.actor, 'person')} n on n.workspace_id = ${about.actor.workspaceId} and n.id = p.id
      where p.goals is not null and n.updated_at < ${about.now}::timestamptz limit 3)`,
  tell: (rows, about, say) => {
    const said = new Set(weighty(about.text))
    const row = rows.find((each) =>
      weighty(each.goal).some((word) => said.has(word) && !fold(each.name).includes(word)),
    )
    if (!row) return []
    return [
      {
        title: say('goal.title', { about: row.name }),
        body: say('goal.body', { goal: row.goal.slice(0, 200) }),
        source: row.who ? say('source.goal', { who: row.who }) : say('source.people'),
        asOf: row.at,
        record: { type: row.type, id: row.id },
        about: row.id,
        ...(row.fact_id && { sources: [{ type: 'fact', id: row.fact_id }] }),
        values: [row.goal],
        trust: 0.7,
        neededAt: about.now.toISOString(),
      },
    ]
  },
})

const EMPTY_WORDS = new Set([
  'about',
  'after',
  'again',
  'before',
  'being',
  'could',
  'every',
  'follow',
  'later',
  'meeting',
  'month',
  'months',
  'needs',
  'other',
  'please',
  'quarter',
  'should',
  'their',
  'there',
  'these',
  'thing',
  'things',
  'think',
  'today',
  'tomorrow',
  'wants',
  'where',
  'which',
  'while',
  'would',
  'years',
  'called',
  'spoke',
])

/** Words of five letters and more that mean something. */
const weighty = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 5 && !EMPTY_WORDS.has(word))
