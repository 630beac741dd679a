import { sql } from 'kysely'
import { visibleTo } from '#features/access/access.policy.ts'
import { externalKey } from '#features/companies/companies.record.ts'
import type { FieldError } from '#kernel/errors.ts'
import { isId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/records/recordType.ts'
import type { Told } from './facts.contract.ts'

type Host = Pick<Row, 'id' | 'owner_id' | 'visibility'>
/** What the sender wrote in a field, and how it stands among the keys of records. */
type Key = { field: string; said: string; key: string }
type Choice = { host?: Host; errors: FieldError[] }

/** Whom a fact is about, as far as its keys tell; the errors where they do not. */
export type Customer = { company?: Host; person?: Host; errors: FieldError[] }

/** Finds the customers of many facts in a few statements. A key that fits several is refused, never guessed. */
export async function customersOf(ctx: Context, facts: readonly Told[]): Promise<Customer[]> {
  const companies = await hostsByKey(ctx, 'company', 'companies', facts.flatMap(companyKeys))
  const people = await hostsByKey(ctx, 'person', 'people', facts.flatMap(personKeys))
  return facts.map((fact) => together(choose(companyKeys(fact), companies), choose(personKeys(fact), people)))
}

/** An id settles it; else the words in the order of how sure they are. */
function companyKeys({ source, companyId, externalCompanyId, domain }: Told): Key[] {
  if (companyId) return [{ field: 'companyId', said: companyId, key: companyId }]
  const keys: Key[] = []
  if (externalCompanyId)
    keys.push({ field: 'externalCompanyId', said: externalCompanyId, key: externalKey(source, externalCompanyId) })
  if (domain) keys.push({ field: 'domain', said: domain, key: domain })
  return keys
}

function personKeys({ personId, email }: Told): Key[] {
  if (personId) return [{ field: 'personId', said: personId, key: personId }]
  return email ? [{ field: 'email', said: email, key: email }] : []
}

/** The first key that names exactly one record; else what is wrong with each. */
function choose(keys: readonly Key[], hosts: ReadonlyMap<string, Host[]>): Choice {
  const errors: FieldError[] = []
  for (const { field, said, key } of keys) {
    const [host, ...others] = hosts.get(key) ?? []
    if (host && others.length === 0) return { host, errors: [] }
    const message = host
      ? `Several customers have ${said}. Name the one by its id.`
      : `No customer that you can see has ${said}.`
    errors.push({ path: field, message })
  }
  return { errors }
}

/** One side is enough, and the other side's words may lead nowhere; an id that leads nowhere is wrong all the same. */
function together(company: Choice, person: Choice): Customer {
  const errors = [...company.errors, ...person.errors]
  const isFound = company.host ?? person.host
  return {
    ...(company.host && { company: company.host }),
    ...(person.host && { person: person.host }),
    errors: isFound ? errors.filter(({ path }) => path === 'companyId' || path === 'personId') : errors,
  }
}

/** What the actor may see of the records behind each key; an id is its own key. */
async function hostsByKey(
  ctx: Context,
  noun: string,
  table: 'companies' | 'people',
  keys: readonly Key[],
): Promise<Map<string, Host[]>> {
  const wanted = [...new Set(keys.map(({ key }) => key))]
  if (wanted.length === 0) return new Map()
  const answer = await sql<
    Host & { key: string }
  >`select w.key, r.id, r.owner_id, r.visibility from ${sql.table(table)} r
    join (
      select key, record_id from records_with_keys(${noun}, ${wanted.filter((key) => !isId(key))}::text[])
      union all select id, id::uuid from unnest(${wanted.filter(isId)}::text[]) as given(id)
    ) w on r.id = w.record_id
    where r.workspace_id = ${ctx.actor.workspaceId} and r.deleted_at is null and ${visibleTo(ctx.actor, 'r')}`.execute(
    ctx.db,
  )
  return Map.groupBy(answer.rows, ({ key }) => key)
}
