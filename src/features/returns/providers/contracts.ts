import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { addDays } from '#kernel/dates.ts'
import { provider, shown, touchesAnybody } from '../provider.ts'

type Row = {
  id: string
  title: string
  source: string
  status: string | null
  amount: number | null
  currency: string
  occurred_at: string
  ends_on: string | null
  updated_at: string
  company_id: string
  company: string
}

/** When the customer's contract ends, or since when it runs. */
export const contracts = provider<Row>({
  number: 7,
  type: 'contract',
  kind: 'contextual',
  triggers: touchesAnybody,
  ask: (
    about,
  ) => sql`select f.id, f.title, f.source, f.status, f.amount, coalesce(f.currency, ${about.actor.workspace.currency}) as currency, f.occurred_at, f.ends_on, f.updated_at,
      c.id as company_id, c.name as company
    from a_company c cross join lateral (
      select f.* from ${tableSeen(about.actor, 'fact')} f where f.company_id = c.id and f.kind in ('contract', 'subscription', 'licence', 'license') and ${shown(about, 'fact', 'f')}
        and (f.ends_on is null or f.ends_on >= ${addDays(about.today, -60)}::date) and f.occurred_at <= ${about.now}::timestamptz order by f.occurred_at desc limit 10) f
    order by c.is_named desc, f.ends_on nulls last limit 1`,
  tell: (rows, about, say) =>
    rows.map(
      ({ id, title, source, status, amount, currency, occurred_at, ends_on, updated_at, company_id, company }) => {
        const said = amount === null ? 'none' : say.money(amount, currency)
        const isPast = ends_on !== null && ends_on < about.today ? 'yes' : 'no'
        return {
          title: ends_on
            ? say('contract.title', { title, isPast, when: say.distance(ends_on) })
            : say('contract.running', { title, day: say.day(occurred_at) }),
          body: ends_on
            ? say('contract.body', { company, amount: said, isPast, day: say.day(ends_on) })
            : say('contract.runningBody', { company, amount: said, status: status ?? 'none' }),
          source: say('source.facts', { source }),
          asOf: updated_at,
          record: { type: 'company', id: company_id },
          about: company_id,
          sources: [{ type: 'fact', id }],
          values: [`${title} ${ends_on ?? occurred_at}`],
          trust: 1,
          ...(ends_on && {
            neededAt: addDays(ends_on, -60) < about.today && isPast === 'no' ? about.now.toISOString() : ends_on,
          }),
        }
      },
    ),
})
