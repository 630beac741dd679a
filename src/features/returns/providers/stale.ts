import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { provider, shown, type About } from '../provider.ts'

type Row = {
  id: string
  name: string
  emails: { value: string; label: string | null }[]
  company_id: string
  company: string
  domain: string | null
  deals: number
  deal: string | null
  cases: number
}

/** Somebody changed jobs: what elsewhere still speaks of the old one, and the old address gone with one key. */
export const stale = provider<Row>({
  number: 23,
  type: 'stale_facts',
  kind: 'direct',
  triggers: (about) => moves(about).length > 0,
  ask: (about) => {
    const moved = moves(about)
    return sql`select p.id, p.name, p.emails, c.id as company_id, c.name as company, c.domain,
        (select count(*) from ${tableSeen(about.actor, 'deal')} d where d.person_id = p.id and d.company_id = c.id and d.status = 'open' and ${shown(about, 'deal', 'd')}) as deals,
        (select min(d.name) from ${tableSeen(about.actor, 'deal')} d where d.person_id = p.id and d.company_id = c.id and d.status = 'open' and ${shown(about, 'deal', 'd')}) as deal,
        (select count(*) from ${tableSeen(about.actor, 'case')} s where s.person_id = p.id and s.company_id = c.id and s.status in ('new', 'open', 'waiting') and ${shown(about, 'case', 's')}) as cases
      from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map(({ from }) => from)}::uuid[]) m (id, from_id)
      join ${tableSeen(about.actor, 'person')} p on p.id = m.id and ${shown(about, 'person', 'p')} join ${tableSeen(about.actor, 'company')} c on c.id = m.from_id and ${shown(about, 'company', 'c')}`
  },
  tell: (rows, about, say) =>
    rows.flatMap(({ id, name, emails, company_id, company, domain, deals, deal, cases }) => {
      const old = domain ? emails.filter(({ value }) => value.toLowerCase().endsWith(`@${domain}`)) : []
      const parts = [
        deals > 0 && say('stale.deals', { n: deals, name: deal }),
        cases > 0 && say('stale.cases', { n: cases }),
        ...old.map(({ value }) => say('stale.mail', { mail: value })),
      ].filter((part) => typeof part === 'string')
      if (parts.length === 0) return []
      const body = { emails: emails.filter((each) => !old.includes(each)) }
      return [
        {
          title: say('stale.title', { n: deals + cases + old.length, who: name, company }),
          body: `${say.list(parts)}.`,
          source: say('source.people'),
          asOf: about.now.toISOString(),
          record: { type: 'person', id },
          about: id,
          sources: [{ type: 'company', id: company_id }],
          values: parts,
          trust: 1,
          neededAt: about.now.toISOString(),
          ...(old.length > 0 && {
            action: {
              label: say('stale.action'),
              to: `/people/${id}`,
              call: { method: 'PATCH' as const, path: `/people/${id}`, body },
            },
          }),
        },
      ]
    }),
})

/** People whose company this entry changed, with the one before. */
const moves = ({ changes }: About) =>
  changes.flatMap(({ noun, recordId, verb, before, after }) =>
    noun === 'person' &&
    verb === 'updated' &&
    typeof before.company_id === 'string' &&
    after.company_id !== before.company_id
      ? [{ id: recordId, from: before.company_id }]
      : [],
  )
