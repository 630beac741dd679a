// These chapters say who may see their records.
import '#features/companies/companies.ts'
import '#features/deals/deals.ts'
import '#features/people/people.ts'
import '#features/products/products.ts'
import { sql, type RawBuilder } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import type { Context } from '#platform/context.ts'
import { policyOf } from '#platform/records/references.ts'
import type { KnownName } from './search.contract.ts'

type Noun = 'person' | 'company' | 'deal' | 'product'

type Row = Record<string, unknown> & {
  id: string
  name: string
  owner_id: string | null
  emails?: { value: string }[]
  phones?: { value: string; e164?: string }[]
}

/** Names of one type that the actor may see, narrowed by a condition over `r`; `recent` says how near each is to this user. */
export async function knownNames(
  ctx: Context,
  noun: Noun,
  narrow: RawBuilder<boolean>,
  recent: ReadonlyMap<string, number>,
): Promise<KnownName[]> {
  const answer = await sql<Row>`select r.id, r.name, r.owner_id, ${COLUMNS[noun](ctx)}
    where r.workspace_id = ${ctx.actor.workspaceId} and r.deleted_at is null and ${policyOf(noun).visibleTo(ctx.actor, 'r')} and ${narrow}`.execute(
    ctx.db,
  )
  return answer.rows.map((row) => ({ ...nameOf(noun, row), recent: recent.get(row.id) ?? 0 }))
}

const COLUMNS: Record<Noun, (ctx: Context) => RawBuilder<unknown>> = {
  person: (ctx) => sql`r.first_name, r.last_name, r.job_title, r.company_id, c.name as company_name, r.emails, r.phones
    from ${tableSeen(ctx.actor, 'person')} r ${companyOf(ctx)}`,
  company: (ctx) => sql`r.domain, r.phone, r.phone_e164 from ${tableSeen(ctx.actor, 'company')} r`,
  deal: (
    ctx,
  ) => sql`r.company_id, c.name as company_name, r.person_id, r.amount, r.currency, r.stage_id, r.pipeline_id, r.status, r.close_on,
    array(select p.name from jsonb_array_elements(r.product_lines) line join ${tableSeen(ctx.actor, 'product')} p on p.workspace_id = r.workspace_id and p.id = (line ->> 'productId')::uuid) as product_names
    from ${tableSeen(ctx.actor, 'deal')} r ${companyOf(ctx)}`,
  product: (ctx) => sql`r.active from ${tableSeen(ctx.actor, 'product')} r`,
}

const companyOf = (
  ctx: Context,
) => sql`left join ${tableSeen(ctx.actor, 'company')} c on c.workspace_id = r.workspace_id and c.id = r.company_id
  and c.deleted_at is null and ${policyOf('company').visibleTo(ctx.actor, 'c')}`

function nameOf(noun: Noun, row: Row): KnownName {
  const known = { type: noun, id: row.id, name: row.name, ownerId: row.owner_id }
  if (noun === 'company')
    return {
      ...known,
      domain: text(row.domain),
      phones: [row.phone_e164 ?? row.phone].filter((phone) => typeof phone === 'string'),
    }
  if (noun === 'product') return known
  const company = { companyId: text(row.company_id), companyName: text(row.company_name) }
  if (noun === 'person') {
    const emails = row.emails?.map((email) => email.value) ?? []
    const phones = row.phones?.map((phone) => phone.e164 ?? phone.value) ?? []
    return {
      ...known,
      ...company,
      firstName: text(row.first_name),
      lastName: text(row.last_name),
      jobTitle: text(row.job_title),
      emails,
      phones,
    }
  }
  return {
    ...known,
    ...company,
    personId: text(row.person_id),
    amount: text(row.amount),
    currency: text(row.currency),
    stageId: text(row.stage_id),
    pipelineId: text(row.pipeline_id),
    isOpen: row.status === 'open',
    productNames: row.product_names as string[],
    closeOn: text(row.close_on),
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : null)
