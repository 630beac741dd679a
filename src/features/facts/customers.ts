import { sql } from 'kysely'
import { visibleTo } from '#features/access/access.policy.ts'
import { externalKey } from '#features/companies/companies.record.ts'
import type { FieldError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/records/recordType.ts'
import type { Told } from './facts.contract.ts'

type Host = Pick<Row, 'id' | 'owner_id' | 'visibility'>
type Key = {
  field: 'companyId' | 'personId' | 'domain' | 'email' | 'externalCompanyId'
  key: string
  ids: readonly string[]
}

/** Whom a fact is about, as far as its keys tell; the errors where they do not. */
export type Customer = { company?: Host; person?: Host; errors: FieldError[] }

/** Finds the customers of many facts in a few statements. A key that fits several is refused, never guessed. */
export async function customersOf(ctx: Context, facts: readonly Told[]): Promise<Customer[]> {
  const companyIds = await idsByKey(ctx, 'company', facts.flatMap(companyKeys))
  const personIds = await idsByKey(
    ctx,
    'person',
    facts.flatMap((fact) => fact.email ?? []),
  )
  const companies = await visibleHosts(
    ctx,
    'companies',
    [...facts.map((fact) => fact.companyId), ...companyIds.values()].flat(),
  )
  const people = await visibleHosts(
    ctx,
    'people',
    [...facts.map((fact) => fact.personId), ...personIds.values()].flat(),
  )

  return facts.map((fact) => {
    const { companyId, personId, externalCompanyId, domain, email } = fact
    const byCompany: Key[] = [
      ...(companyId ? [{ field: 'companyId' as const, key: companyId, ids: [companyId] }] : []),
      ...(externalCompanyId
        ? [
            {
              field: 'externalCompanyId' as const,
              key: externalCompanyId,
              ids: companyIds.get(externalKey(fact.source, externalCompanyId)) ?? [],
            },
          ]
        : []),
      ...(domain ? [{ field: 'domain' as const, key: domain, ids: companyIds.get(domain) ?? [] }] : []),
    ]
    const byPerson: Key[] = [
      ...(personId ? [{ field: 'personId' as const, key: personId, ids: [personId] }] : []),
      ...(email ? [{ field: 'email' as const, key: email, ids: personIds.get(email) ?? [] }] : []),
    ]
    return decide(choose(byCompany, companies), choose(byPerson, people))
  })
}

const companyKeys = ({ source, domain, externalCompanyId }: Told) => [
  ...(domain ? [domain] : []),
  ...(externalCompanyId ? [externalKey(source, externalCompanyId)] : []),
]

type Choice = { host?: Host; errors: FieldError[] }

/** The first key that names exactly one record; else what is wrong with each. */
function choose(keys: readonly Key[], hosts: ReadonlyMap<string, Host>): Choice {
  const errors: FieldError[] = []
  for (const { field, key, ids } of keys) {
    const [host, ...others] = ids.flatMap((id) => hosts.get(id) ?? [])
    if (host && others.length === 0) return { host, errors: [] }
    const message = host
      ? `Several customers have ${key}. Name the one by its id.`
      : `No customer that you can see has ${key}.`
    errors.push({ path: field, message })
  }
  return { errors }
}

/** One side is enough; an id that leads nowhere is wrong all the same. */
function decide(company: Choice, person: Choice): Customer {
  const found = { ...(company.host && { company: company.host }), ...(person.host && { person: person.host }) }
  const errors = [...company.errors, ...person.errors]
  const isFound = company.host ?? person.host
  return {
    ...found,
    errors: isFound ? errors.filter(({ path }) => path.endsWith('Id') && path !== 'externalCompanyId') : errors,
  }
}

async function idsByKey(ctx: Context, kind: string, keys: readonly string[]): Promise<Map<string, string[]>> {
  if (keys.length === 0) return new Map()
  const answer = await sql<{ key: string; ids: string[] }>`select key, array_agg(record_id) as ids
    from records_with_keys(${kind}, ${[...new Set(keys)]}::text[]) group by key`.execute(ctx.db)
  return new Map(answer.rows.map(({ key, ids }) => [key, ids]))
}

async function visibleHosts(
  ctx: Context,
  table: 'companies' | 'people',
  ids: readonly (string | null | undefined)[],
): Promise<Map<string, Host>> {
  const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))]
  if (wanted.length === 0) return new Map()
  const answer = await sql<Host>`select r.id, r.owner_id, r.visibility from ${sql.table(table)} r
    where r.workspace_id = ${ctx.actor.workspaceId} and r.id = any(${wanted}::uuid[]) and r.deleted_at is null and ${visibleTo(ctx.actor, 'r')}`.execute(
    ctx.db,
  )
  return new Map(answer.rows.map((row) => [row.id, row]))
}
