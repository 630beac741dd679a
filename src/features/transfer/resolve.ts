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
  const byId = records(noun, (texts) => ({
    key: sql`r.id::text`,
    where: sql`r.id = any(${texts.filter(isId)}::uuid[])`,
  }))
  const byName = records(noun, (texts) => ({
    key: sql`r.sort_name`,
    where: sql`r.sort_name = any(${texts.map(fold)}::text[])`,
  }))
  const byDomain = records(noun, (texts) => ({
    key: sql`r.domain`,
    where: sql`r.domain = any(${texts.map(fold)}::text[])`,
  }))
  const byOtherId = records(
    noun,
    (texts) => ({ key: sql`e ->> 'id'`, where: sql`e ->> 'id' = any(${texts}::text[])` }),
    sql`, jsonb_array_elements(r.external_ids) e`,
  )
  return [byId, byName, ...(type.fields.domain ? [byDomain] : []), ...(type.fields.externalIds ? [byOtherId] : [])]
}

function records(
  noun: string,
  match: (texts: string[]) => { key: RawBuilder<unknown>; where: RawBuilder<unknown> },
  beside = sql``,
): Finder {
  return async (ctx, texts) => {
    const { key, where } = match(texts)
    const answer = await sql<Named>`select r.id, ${key} as key from ${sql.table(typeOf(noun).table)} r${beside}
      where r.workspace_id = ${ctx.actor.workspaceId} and r.deleted_at is null and ${where} and ${policyOf(noun).visibleTo(ctx.actor, 'r')}`.execute(
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
    { id, key: fold(name) },
    { id, key: fold(email) },
  ])
}

const stagesByName: Finder = async (ctx) => {
  const answer = await sql<{ id: string; name: string }>`select s ->> 'id' as id, s ->> 'name' as name
    from pipelines p, jsonb_array_elements(p.stages) s
    where p.workspace_id = ${ctx.actor.workspaceId} and p.deleted_at is null and p.is_default`.execute(ctx.db)
  return answer.rows.map(({ id, name }) => ({ id, key: fold(name) }))
}
