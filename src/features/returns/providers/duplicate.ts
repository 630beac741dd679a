import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { made, provider, shown } from '../provider.ts'

type Row = {
  id: string
  name: string
  company: string | null
  since: string
  mine: string
  key: string | null
  version: number
}

/** A person just typed in who is here already: the same mail or phone, or the same name. One key merges them. */
export const duplicate = provider<Row>({
  number: 1,
  type: 'duplicate',
  kind: 'direct',
  triggers: (about) => made(about, 'person').length + about.updated.filter((one) => one.type === 'person').length > 0,
  ask: (about) => {
    const ids = [...made(about, 'person'), ...about.updated.filter((one) => one.type === 'person').map((one) => one.id)]
    return sql`select o.id, o.name, c.name as company, o.created_at as since, m.mine, min(m.key) as key from (
        select p.id as mine, k.record_id, k.key from a_person p cross join lateral people_with_keys(
          array(select lower(e ->> 'value') from jsonb_array_elements(p.emails) e) || array(select f ->> 'e164' from jsonb_array_elements(p.phones) f where f ->> 'e164' is not null)) k
          where p.id = any(${ids}::uuid[])
        union all
        select p.id, s.id, null from unnest(${ids}::uuid[]) n (id) join ${tableSeen(about.actor, 'person')} p on p.id = n.id and ${shown(about, 'person', 'p')}
          join ${tableSeen(about.actor, 'person')} s on s.sort_name = p.sort_name and s.workspace_id = p.workspace_id and s.deleted_at is null
            and (s.company_id is not distinct from p.company_id or s.company_id is null or p.company_id is null)
      ) m join ${tableSeen(about.actor, 'person')} o on o.id = m.record_id and o.id <> m.mine and not o.id = any(${made(about, 'person')}::uuid[]) and ${shown(about, 'person', 'o')}
      left join ${tableSeen(about.actor, 'company')} c on c.id = o.company_id and ${shown(about, 'company', 'c')}
      group by o.id, o.name, c.name, o.created_at, m.mine order by min(m.key) nulls last limit 2`
  },
  tell: (rows, about, say) =>
    rows.slice(0, 1).map(({ id, name, company, since, mine, key }) => ({
      title: say('duplicate.title', { who: name }),
      body: say(key ? 'duplicate.key' : 'duplicate.name', {
        who: name,
        company: company ?? 'none',
        kind: key?.includes('@') ? 'mail' : 'phone',
        since: say.day(since),
      }),
      source: say('source.people'),
      asOf: about.now.toISOString(),
      record: { type: 'person', id },
      about: mine,
      values: [`the same person ${id}`],
      trust: key ? 1 : 0.6,
      neededAt: about.now.toISOString(),
      action: {
        label: say('duplicate.action'),
        to: `/people/${id}`,
        call: { method: 'POST', path: `/people/${id}/merge`, body: { otherId: mine } },
      },
    })),
})
