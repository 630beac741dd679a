import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { provider, shown, touchesAnybody } from '../provider.ts'

type Row = {
  company_id: string
  company: string
  industry: string
  product_id: string
  product: string
  buyers: number
  of: number
  price: number | null
  currency: string | null
}

/** Fewer customers than this are no "others like them". */
const ENOUGH_CUSTOMERS = 5

/** What other customers of the same industry bought and this one did not, from the latest won deals. */
export const crossSell = provider<Row>({
  number: 21,
  type: 'cross_sell',
  kind: 'contextual',
  triggers: touchesAnybody,
  ask: (about) => sql`with them as materialized (
      select w.company_id, w.product_lines, c.id as here from (select * from a_company where industry is not null order by is_named desc limit 1) c
      join won w on w.company_id <> c.id join ${tableSeen(about.actor, 'company')} o on o.workspace_id = ${about.actor.workspaceId} and o.id = w.company_id and o.industry = c.industry)
    select c.id as company_id, c.name as company, c.industry, r.id as product_id, r.name as product, s.buyers, s.of, r.price, r.currency
    from a_company c cross join lateral (
      select x ->> 'productId' as product_id, count(distinct t.company_id) as buyers, (select count(distinct company_id) from them) as of
      from them t cross join lateral jsonb_array_elements(t.product_lines) x where t.here = c.id group by 1) s
    join ${tableSeen(about.actor, 'product')} r on r.id = s.product_id::uuid and r.active and ${shown(about, 'product', 'r')}
    where s.of >= ${ENOUGH_CUSTOMERS} and s.buyers * 3 >= s.of and not exists (
      select from ${tableSeen(about.actor, 'deal')} d cross join lateral jsonb_array_elements(d.product_lines) y
      where d.company_id = c.id and d.status in ('won', 'open') and ${shown(about, 'deal', 'd')} and y ->> 'productId' = s.product_id)
    order by s.buyers desc, r.name limit 1`,
  tell: (rows, about, say) =>
    rows.map(({ company_id, company, industry, product_id, product, buyers, of, price, currency }) => ({
      title: say('crossSell.title', { about: company, product }),
      body: say('crossSell.body', {
        n: buyers,
        of,
        industry,
        price: price === null ? 'none' : say.money(price, currency ?? about.actor.workspace.currency),
      }),
      source: say('source.won', { n: of }),
      asOf: about.now.toISOString(),
      record: { type: 'company', id: company_id },
      about: company_id,
      sources: [{ type: 'product', id: product_id }],
      values: [`${product} for ${company_id}`],
      trust: of / (of + 10),
    })),
})
