import { sql, type RawBuilder } from 'kysely'
import { isId } from '#kernel/ids.ts'
import { fold } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { typeOf } from '#platform/records/recordType.ts'
import { policyOf } from '#platform/records/references.ts'

/** Text → the one record it names; null where several have that name. What is not in the map is not known. */
export type Resolved = Map<string, string | null>

type Named = { id: string; key: string }

/** Finds what files call by name, mail address, domain, id or another system's id, for many texts in a few queries. */
export async function resolve(ctx: Context, noun: string, texts: readonly string[]): Promise<Resolved> {
  const wanted = [...new Set(texts)]
  const found: Resolved = new Map()
  for (const find of findersOf(noun)) {
    const missing = wanted.filter((text) => !found.has(text))
    if (missing.length === 0) break
    const rows = await find(ctx, missing)
    const byKey = Map.groupBy(rows, ({ key }) => key)
    for (const text of missing) {
      const ids = new Set((byKey.get(text) ?? byKey.get(fold(text)))?.map(({ id }) => id))
      if (ids.size > 0) found.set(text, ids.size === 1 ? ([...ids][0] ?? null) : null)
    }
  }
  return found
}

type Finder = (ctx: Context, texts: string[]) => Promise<Named[]>

function findersOf(noun: string): Finder[] {
  if (noun === 'user') return [usersByName]
  if (noun === 'stage') return [stagesByName]
  const type = typeOf(noun)
  const byId = records(noun, sql`r.id = k.key::uuid`, (text) => (isId(text) ? text : null))
  const byName = records(noun, sql`r.sort_name = k.key`, fold)
  const byDomain = records(noun, sql`r.domain = k.key`, fold)
  const byMail: Finder = async (ctx, texts) => {
    const mails = texts.filter((text) => text.includes('@')).map((text) => text.toLowerCase())
    if (mails.length === 0) return []
    const answer = await sql<Named>`select r.id, k.key from records_with_keys(${noun}, ${mails}::text[]) k
      join ${sql.table(type.table)} r on r.workspace_id = ${ctx.actor.workspaceId} and r.id = k.record_id
      where r.deleted_at is null and ${policyOf(noun).visibleTo(ctx.actor, 'r')}`.execute(ctx.db)
    return answer.rows
  }
  const otherIds = sql` cross join lateral jsonb_array_elements(r.external_ids) e`
  const byOtherId = records(noun, sql`e ->> 'id' = k.key`, (text) => text, otherIds)
  return [
    byId,
    ...(type.fields.emails ? [byMail] : []),
    byName,
    ...(type.fields.domain ? [byDomain] : []),
    ...(type.fields.externalIds ? [byOtherId] : []),
  ]
}

/** Joined, not `= any(…)`: of a list that is not known when the plan is made, each row would be compared with each text. */
function records(
  noun: string,
  on: RawBuilder<unknown>,
  keyOf: (text: string) => string | null,
  beside = sql``,
): Finder {
  return async (ctx, texts) => {
    const keys = [...new Set(texts.flatMap((text) => keyOf(text) ?? []))]
    if (keys.length === 0) return []
    const answer =
      await sql<Named>`select r.id, k.key from ${sql.table(typeOf(noun).table)} r${beside} join unnest(${keys}::text[]) as k(key) on ${on}
      where r.workspace_id = ${ctx.actor.workspaceId} and r.deleted_at is null and ${policyOf(noun).visibleTo(ctx.actor, 'r')}`.execute(
        ctx.db,
      )
    return answer.rows
  }
}

/** Few enough to compare them all; names fold here, because SQL folds otherwise. */
const usersByName: Finder = async (ctx) => {
  const answer = await sql<{
    id: string
    name: string
    email: string
  }>`select id, name, email from users where workspace_id = ${ctx.actor.workspaceId}`.execute(ctx.db)
  return answer.rows.flatMap(({ id, name, email }) => [
    { id, key: id },
    { id, key: fold(name) },
    { id, key: fold(email) },
  ])
}

/** What stages are called elsewhere, as the stages that a pipeline starts with. */
const STAGES: Record<string, string[]> = {
  new: ['prospecting', 'lead in', 'appointment scheduled', 'open', 'backlog'],
  qualified: ['qualification', 'qualified to buy', 'needs analysis', 'contact made', 'screening', 'demo/making'],
  meeting: ['presentation scheduled', 'demo scheduled', 'id. decision makers', 'perception analysis'],
  proposal: ['value proposition', 'proposal/price quote', 'proposal made', 'proposal/quotation', 'proposition'],
  negotiation: [
    'decision maker bought-in',
    'contract sent',
    'negotiation/review',
    'negotiations started',
    'ready to close',
  ],
}

const stagesByName: Finder = async (ctx) => {
  const answer = await sql<{
    id: string
    name: string
    type: string
  }>`select s ->> 'id' as id, s ->> 'name' as name, s ->> 'type' as type
    from pipelines p, jsonb_array_elements(p.stages) s
    where p.workspace_id = ${ctx.actor.workspaceId} and p.deleted_at is null and p.is_default`.execute(ctx.db)
  const own = answer.rows.map(({ id, name }) => ({ id, key: fold(name) }))
  const names = new Set(own.map(({ key }) => key))
  const ends = ['won', 'lost'].flatMap((type) => {
    const first = answer.rows.find((stage) => stage.type === type)
    return first ? [type, `closed ${type}`].map((key) => ({ id: first.id, key })) : []
  })
  const others = own.flatMap(({ id, key }) => (STAGES[key] ?? []).map((other) => ({ id, key: other })))
  return [
    ...own,
    ...[...ends, ...others].filter(({ key }) => !names.has(key)),
    ...answer.rows.map(({ id }) => ({ id, key: id })),
  ]
}
