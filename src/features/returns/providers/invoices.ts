import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { provider, shown, touchesAnybody, type Candidate } from '../provider.ts'

type Row = {
  id: string
  title: string
  source: string
  amount: number | null
  currency: string | null
  status: string
  occurred_at: string
  ends_on: string | null
  updated_at: string
  company_id: string
  company: string
}

const PAID = new Set(['paid', 'settled', 'closed'])
const VOID = new Set(['cancelled', 'canceled', 'void', 'draft', 'credited'])
const LATE = new Set(['overdue', 'late', 'reminded', 'dunning'])

/** Overdue invoices, else what is unpaid, else that the customer pays: the back office's word on the company. */
export const invoices = provider<Row>({
  number: 5,
  type: 'invoices',
  kind: 'contextual',
  triggers: touchesAnybody,
  ask: (
    about,
  ) => sql`select f.id, f.title, f.source, f.amount, coalesce(f.currency, ${about.actor.workspace.currency}) as currency, lower(coalesce(f.status, '')) as status,
      f.occurred_at, f.ends_on, f.updated_at, c.id as company_id, c.name as company
    from (select * from a_company order by is_named desc limit 3) c cross join lateral (
      select f.* from ${tableSeen(about.actor, 'fact')} f where f.company_id = c.id and f.kind = 'invoice' and f.occurred_at > ${about.now}::timestamptz - interval '1 year' and ${shown(about, 'fact', 'f')}
      order by f.occurred_at desc limit 40) f`,
  tell: (rows, about, say) => {
    const first = rows.find((row) => isLate(row, about.today)) ?? rows.find(isOpen) ?? rows[0]
    if (!first) return []
    const own = rows.filter(
      (row) => row.company_id === first.company_id && !VOID.has(row.status) && row.currency === first.currency,
    )
    const late = own.filter((row) => isLate(row, about.today))
    const open = own.filter(isOpen)
    const told = late.length > 0 ? late : open.length > 0 ? open : own
    const newest = own[0]
    if (!newest) return []
    const total = say.money(
      told.reduce((sum, row) => sum + Number(row.amount ?? 0), 0),
      first.currency ?? 'EUR',
    )
    const oldest = told.toSorted((a, b) => (dueOn(a) < dueOn(b) ? -1 : 1))[0] ?? first
    const n = told.length
    const company = first.company
    const words =
      late.length > 0
        ? [
            say('invoices.overdue', { n, company }),
            say('invoices.overdueBody', { total, oldest: oldest.title, since: say.day(dueOn(oldest)) }),
          ]
        : open.length > 0
          ? [say('invoices.unpaid', { n, company }), say('invoices.unpaidBody', { total })]
          : [
              say('invoices.paid', { company }),
              say('invoices.paidBody', {
                n,
                amount: say.money(Number(newest.amount ?? 0), newest.currency ?? 'EUR'),
                day: say.day(newest.occurred_at),
              }),
            ]
    const candidate: Candidate = {
      title: words[0] ?? '',
      body: words[1] ?? '',
      source: say('source.facts', { source: first.source }),
      asOf:
        told
          .map((row) => row.updated_at)
          .toSorted()
          .at(-1) ?? first.updated_at,
      record: { type: 'company', id: first.company_id },
      about: first.company_id,
      sources: told.map(({ id }) => ({ type: 'fact', id })),
      values: told.map((row) => `${row.title} ${row.amount ?? ''} ${late.length > 0 ? 'late' : row.status}`),
      trust: 1,
      ...(late.length > 0 && { neededAt: about.now.toISOString() }),
    }
    return [candidate]
  },
})

const dueOn = (row: Row) => row.ends_on ?? row.occurred_at.slice(0, 10)
const isOpen = (row: Row) => !PAID.has(row.status) && !VOID.has(row.status)
const isLate = (row: Row, today: string) =>
  LATE.has(row.status) || (isOpen(row) && row.ends_on !== null && row.ends_on < today)
