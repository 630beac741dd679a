import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { allTypes, typeOf } from '#platform/records/recordType.ts'
import { countryOf } from '#kernel/phone.ts'
import { nounIn } from '#platform/records/custom/customWords.ts'
import { matchingRecords, sightOf, visibleByType } from '#platform/records/sight.ts'
import { knownNames } from './knownNames.ts'
import { sortProbes, type Probes } from './probes.ts'
import { recentOf } from './recent.ts'
import {
  listNames as listNamesContract,
  search as searchContract,
  type Hit,
  type KnownName,
} from './search.contract.ts'
import { workingSet } from './workingSet.ts'

const NAMED = ['person', 'company', 'deal', 'product'] as const
const MOST_PER_PHRASE = 12

type Found = { record_id: string; type: string; title: string; subtitle: string; score: number }

export const search = operation(searchContract, {
  may: () => true,
  run: async (ctx, { q, types, limit }) => {
    const nouns = nounsOf(types)
    const found = q.trim() ? await matches(ctx, nouns, q, limit) : await latest(ctx, nouns, limit)
    const employers = await employersOf(ctx, found)
    return { data: found.map((each) => hitOf(each, employers)) }
  },
})

export const listNames = operation(listNamesContract, {
  may: () => true,
  run: async (ctx, { since }) => ({
    data: await workingSet(ctx, since ? new Date(since) : null),
    asOf: ctx.now.toISOString(),
  }),
})

/**
 * Known records for pieces of a written line: mail addresses, phones and domains exactly; names by their beginnings, the
 * user's own recent ones first among them, one typing error forgiven.
 */
export async function namesFor(ctx: Context, probes: Probes): Promise<KnownName[]> {
  const recent = await recentOf(ctx)
  const { keys, phrases } = sortProbes(probes, countryOf(ctx.actor.workspace.locale))
  const near = phrases.length > 0 ? [...recent.keys()] : []
  const sight = JSON.stringify(sightOf(ctx.actor, NAMED))
  const answer = await sql<Pick<Found, 'record_id' | 'type'>>`
    select record_id, type from find_by_keys(${keys}::text[], ${sight}::jsonb, 50)
    union select record_id, type from find_names(${phrases}::text[], ${near}::uuid[], ${sight}::jsonb, ${MOST_PER_PHRASE}::int)`.execute(
    ctx.db,
  )
  const found = Object.groupBy(answer.rows, (row) => nounIn(row.type))
  const names: KnownName[] = []
  for (const noun of NAMED) {
    const ids = found[noun]?.map((row) => row.record_id)
    if (ids) names.push(...(await knownNames(ctx, noun, sql`r.id = any(${ids}::uuid[])`, recent)))
  }
  return names
}

type KeyMatch = { recordId: string; type: string; title: string; keys: string[] }

/** Records with one of these exact keys, as far as the actor may see them: mails, phones as E.164, domains. */
export async function findByKeys(
  ctx: Context,
  keys: readonly string[],
  nouns: readonly string[] = searchableNouns(),
): Promise<KeyMatch[]> {
  const wanted = keys.map((key) => key.toLowerCase())
  const answer = await sql<KeyMatch>`select record_id as "recordId", type, title, keys
    from find_by_keys(${wanted}::text[], ${JSON.stringify(sightOf(ctx.actor, nouns))}::jsonb, 200)`.execute(ctx.db)
  return answer.rows.map((row) => ({ ...row, type: nounIn(row.type) }))
}

const matches = async (ctx: Context, nouns: string[], q: string, limit: number) =>
  (
    await sql<Found>`select record_id, type, title, subtitle, score
    from ${matchingRecords(ctx.actor, nouns, q, limit)} order by score desc, title, record_id limit ${sql.lit(limit)}`.execute(
      ctx.db,
    )
  ).rows.map((row) => ({ ...row, type: nounIn(row.type) }))

/** Nothing asked: what this user worked with last. */
async function latest(ctx: Context, nouns: string[], limit: number): Promise<Found[]> {
  const recent = await recentOf(ctx)
  const answer = await sql<Omit<Found, 'score'>>`select e.record_id, e.type, e.title, e.subtitle from search_entries e
    where e.workspace_id = ${ctx.actor.workspaceId} and e.record_id = any(${[...recent.keys()].slice(0, 4 * limit)}::uuid[])
      and ${visibleByType(ctx.actor, nouns, 'e')}`.execute(ctx.db)
  const found = answer.rows.map((row) => ({ ...row, type: nounIn(row.type), score: recent.get(row.record_id) ?? 0 }))
  return found.sort((left, right) => right.score - left.score).slice(0, limit)
}

/** @throws AppError invalid for a noun that nothing is searched by. */
function nounsOf(types: string | undefined): string[] {
  const searchable = searchableNouns()
  if (!types?.trim()) return searchable
  const wanted = [...new Set(types.split(',').map((type) => type.trim()))]
  const unknown = wanted.filter((type) => !searchable.includes(type))
  if (unknown.length === 0) return wanted
  const message = `There is nothing of the type "${unknown.join(', ')}" to find. Choose from ${searchable.join(', ')}.`
  throw new AppError('invalid', 'search.type_unknown', message, { errors: [{ path: 'types', message }] })
}

const searchableNouns = () =>
  allTypes()
    .filter((type) => type.search)
    .map((type) => type.noun)

/** The company beside a person or deal, by the type's own look-up: absent where the actor may not see that company. */
async function employersOf(ctx: Context, rows: Found[]): Promise<Map<string, string>> {
  const parts = Object.entries(Object.groupBy(rows, (row) => row.type)).flatMap(([noun, found = []]) => {
    const type = typeOf(noun)
    const lookup = type.fields.companyName?.lookup?.(ctx.actor, 'r')
    const ids = found.map((row) => row.record_id)
    return lookup
      ? [
          sql`select r.id, ${lookup} as name from ${sql.table(type.table)} r where r.workspace_id = ${ctx.actor.workspaceId} and r.id = any(${ids}::uuid[])`,
        ]
      : []
  })
  if (parts.length === 0) return new Map()
  const answer = await sql<{ id: string; name: string | null }>`${sql.join(parts, sql` union all `)}`.execute(ctx.db)
  return new Map(answer.rows.flatMap((row) => (row.name ? [[row.id, row.name]] : [])))
}

const hitOf = (found: Found, employers: Map<string, string>): Hit => ({
  type: found.type,
  id: found.record_id,
  title: found.title,
  subtitle: [found.subtitle, employers.get(found.record_id)].filter(Boolean).join(' · '),
  score: Math.round(found.score * 1000) / 1000,
})
