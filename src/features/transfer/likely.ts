import { sql } from 'kysely'
import type { Known as Described } from '#features/companies/likely.contract.ts'
import { twinsOf } from '#features/dedupe/duplicates.ts'
import type { Context } from '#platform/context.ts'
import { typeOf, type Row } from '#platform/records/recordType.ts'
import { policyOf } from '#platform/records/references.ts'
import type { Facts } from './identity.ts'

const PATHS: Record<string, 'people' | 'companies'> = { person: 'people', company: 'companies' }

const COMPARED = [
  'firstName',
  'lastName',
  'emails',
  'phones',
  'birthday',
  'companyId',
  'name',
  'domain',
  'phone',
  'address',
  'externalIds',
] as const

/** The record that a row most probably is, and why, for people. */
export type Twin = { id: string; reason: string }

/**
 * Of rows whose record is not known by any key: who is almost certainly here already under another spelling, and may be
 * changed by this actor. Gives back twins by the rows' places in the list.
 */
export async function likelyTwins(ctx: Context, noun: string, rows: readonly Facts[]): Promise<Map<number, Twin>> {
  const path = PATHS[noun]
  if (!path || rows.length === 0) return new Map()
  const described = rows.map(
    (facts) => Object.fromEntries(COMPARED.flatMap((name) => (facts[name] ? [[name, facts[name]]] : []))) as Described,
  )
  const twins = await twinsOf(ctx, path, described)
  const sure = twins.flatMap(({ existing: [best] }, place) =>
    best?.sureness === 'almost_certain' ? [{ place, best }] : [],
  )
  const mine = await editable(
    ctx,
    noun,
    sure.map(({ best }) => best.id),
  )
  return new Map(
    sure.flatMap(({ place, best: { id, name, reasons } }): [number, Twin][] =>
      mine.has(id)
        ? [[place, { id, reason: `Put together with “${name}”, very likely the same: ${reasons.join(', ')}.` }]]
        : [],
    ),
  )
}

async function editable(ctx: Context, noun: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const answer = await sql<Row>`select * from ${sql.table(typeOf(noun).table)}
    where workspace_id = ${ctx.actor.workspaceId} and id = any(${[...ids]}::uuid[]) and deleted_at is null`.execute(
    ctx.db,
  )
  return new Set(answer.rows.filter((row) => policyOf(noun).canEdit(ctx.actor, row)).map(({ id }) => id))
}
