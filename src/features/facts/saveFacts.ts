import { sql } from 'kysely'
import type { FieldError } from '#kernel/errors.ts'
import type { Visibility } from '#kernel/record.ts'
import type { Context } from '#platform/context.ts'
import { toColumns } from '#platform/records/columns.ts'
import { createRecords } from '#platform/records/createMany.ts'
import { customColumns } from '#platform/records/custom/readCustom.ts'
import { checkReferences } from '#platform/records/references.ts'
import type { Row } from '#platform/records/recordType.ts'
import { updateRecord } from '#platform/records/write.ts'
import { customersOf, type Customer } from './customers.ts'
import type { Told } from './facts.contract.ts'
import { factPolicy } from './facts.policy.ts'
import { factType } from './facts.record.ts'

type Entry = { index: number; fact: Told; customer: Customer }
type Refused = { index: number; errors: FieldError[] }

/** `ids` stand in the order of the facts; null for what was refused. */
export type Outcome = { ids: (string | null)[]; created: number; updated: number; refused: Refused[] }

/** Saves what has a customer and gives back the rest with its reasons. What source and externalId name already is updated. */
export async function saveFacts(ctx: Context, facts: readonly Told[]): Promise<Outcome> {
  await lockSources(ctx, facts)
  const known = await knownFacts(ctx, facts)
  const customers = await customersOf(ctx, facts)
  const entries = facts.map((fact, index): Entry => ({ index, fact, customer: customers[index] ?? { errors: [] } }))
  const errorsOf = ({ fact, customer }: Entry) => wrongWith(ctx, customer, known.get(nameOf(fact)))
  const good = entries.filter((entry) => errorsOf(entry).length === 0)
  const outcome: Outcome = { ids: facts.map(() => null), created: 0, updated: 0, refused: [] }
  outcome.refused = entries.flatMap((entry) =>
    good.includes(entry) ? [] : [{ index: entry.index, errors: errorsOf(entry) }],
  )

  const first = new Map(good.toReversed().map((entry) => [nameOf(entry.fact) ?? entry, entry]))
  const births = good.filter(
    (entry) => !known.has(nameOf(entry.fact)) && first.get(nameOf(entry.fact) ?? entry) === entry,
  )
  await create(ctx, births, outcome)
  await update(
    ctx,
    good.filter((entry) => !births.includes(entry)),
    outcome,
  )
  outcome.refused.sort((a, b) => a.index - b.index)
  return outcome
}

async function create(ctx: Context, births: readonly Entry[], outcome: Outcome) {
  const items = births.map(({ fact, customer }) => ({
    input: inputOf(fact, customer),
    columns: sharingOf(fact, customer),
  }))
  const { ids, refused } = await createRecords(ctx, 'fact', items)
  for (const [place, { index }] of births.entries()) outcome.ids[index] = ids[place] ?? null
  outcome.created = ids.filter((id) => id !== null).length
  outcome.refused.push(...refused.map(({ index, errors }) => ({ index: births[index]?.index ?? index, errors })))
}

async function update(ctx: Context, entries: readonly Entry[], outcome: Outcome) {
  const known = await knownFacts(
    ctx,
    entries.map(({ fact }) => fact),
  )
  for (const { index, fact, customer } of entries) {
    const row = known.get(nameOf(fact))
    if (!row) continue
    const input = inputOf(fact, customer)
    await checkReferences(ctx, factType, { ownerId: input.ownerId, custom: input.custom }, row)
    // Whoever sends a deleted fact again says that it is there after all.
    const patch = {
      ...toColumns(factType, { ...input, id: undefined }, ctx.actor),
      ...customColumns(ctx.actor, factType, input.custom, row),
      deleted_at: null,
    }
    known.set(nameOf(fact), await updateRecord(ctx, factType, row, patch))
    outcome.ids[index] = row.id
    outcome.updated += 1
  }
}

function wrongWith(ctx: Context, customer: Customer, row: Row | undefined): FieldError[] {
  if (customer.errors.length > 0) return customer.errors
  if (row && !factPolicy.canEdit(ctx.actor, row))
    return [{ path: 'externalId', message: 'This fact is known and not yours to change.' }]
  if (row || customer.company || customer.person) return []
  return [
    { path: 'companyId', message: 'Say whose fact this is: companyId, personId, domain, email or externalCompanyId.' },
  ]
}

/** What the fact says, with the customer by id and without the words it was found by. */
function inputOf(
  { domain: _domain, email: _email, externalCompanyId: _external, ...fact }: Told,
  { company, person }: Customer,
) {
  return { ...fact, ...(company && { companyId: company.id }), ...(person && { personId: person.id }) }
}

const STRICTEST_LAST: readonly Visibility[] = ['everyone', 'team', 'owner', 'private']

/** A fact is shared as its customer is, the stricter one of two, unless the sender says otherwise. */
function sharingOf(fact: Told, { company, person }: Customer) {
  const rank = (host: typeof company) => (host ? STRICTEST_LAST.indexOf(host.visibility) : -1)
  const host = rank(company) > rank(person) ? company : person
  if (!host || fact.ownerId !== undefined || fact.visibility !== undefined) return {}
  return { owner_id: host.owner_id, visibility: host.visibility }
}

/** One sender at a time for each source: two deliveries of the same fact must become one. */
async function lockSources(ctx: Context, facts: readonly Told[]) {
  for (const source of [...new Set(facts.map((fact) => fact.source))].toSorted()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`facts ${ctx.actor.workspaceId} ${source}`}, 0))`.execute(
      ctx.db,
    )
  }
}

/** By source and externalId, deleted ones too. */
async function knownFacts(ctx: Context, facts: readonly Told[]): Promise<Map<string | null, Row>> {
  const named = facts.filter((fact) => fact.externalId)
  if (named.length === 0) return new Map()
  const answer = await sql<Row & { source: string; external_id: string }>`select r.* from facts r
    join unnest(${named.map((fact) => fact.source)}::text[], ${named.map((fact) => fact.externalId)}::text[]) as w(source, external_id)
      on r.source = w.source and r.external_id = w.external_id
    where r.workspace_id = ${ctx.actor.workspaceId} for update of r`.execute(ctx.db)
  return new Map(answer.rows.map((row) => [nameOf({ source: row.source, externalId: row.external_id }), row]))
}

/** What the other system calls a fact; null where it has no name for it. */
const nameOf = ({ source, externalId }: Pick<Told, 'source' | 'externalId'>) =>
  externalId ? JSON.stringify([source, externalId]) : null
