import { sql } from 'kysely'
import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import type { RecordView } from '#kernel/record.ts'
import type { Caller, Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { filterSql } from '#platform/records/filterSql.ts'
import { listRecords } from '#platform/records/list.ts'
import { policyOf } from '#platform/records/references.ts'
import { matchingRecords } from '#platform/records/sight.ts'
import { typeOf } from '#platform/records/recordType.ts'
import { targets, type TargetName } from './targets/targets.ts'

/** What of a type goes out, as its list takes it. */
export type Wish = { filter?: unknown; q?: string; sort?: string }

export type View = RecordView & Record<string, unknown>

/** A page of records with what they call by id, in words. */
export type Page = { data: View[]; nextCursor: string | null; users: Map<string, string>; names: Map<string, string> }

const PAGE = 500

const readPage = contract({
  name: 'export.page',
  http: 'GET /exports/page',
  input: z.custom<{ type: TargetName; wish: Wish; cursor?: string }>(),
  output: z.custom<Page>(),
  summary: 'A page of an export.',
})

const pageOf = operation(readPage, {
  may: () => true,
  run: async (ctx, { type, wish, cursor }) => {
    const { data, nextCursor } = await readAs(ctx, type, wish, PAGE, cursor)
    return { data, nextCursor, users: await usersOf(ctx), names: await namesIn(ctx, data) }
  },
})

/** What the type's list would show. */
function readAs(ctx: Context, type: TargetName, wish: Wish, limit: number, cursor?: string) {
  const { noun } = targets[type]
  const input = { sort: 'createdAt', ...wish, limit, ...(cursor && { cursor }) }
  return listRecords<View>(ctx, typeOf(noun), policyOf(noun), input as never)
}

/** All records of a type that the caller may see, page by page: memory stays flat, and nothing is locked meanwhile. */
export async function* pagesOf(caller: Caller, type: TargetName, wish: Wish): AsyncGenerator<Page> {
  let cursor: string | undefined
  do {
    const page: Page = await pageOf(caller, { type, wish, cursor })
    yield page
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}

/** How many there will be, as of now. @throws AppError invalid for a filter or an order that cannot be asked. */
export async function countOf(ctx: Context, type: TargetName, wish: Wish): Promise<number> {
  const { filter, q } = wish
  await readAs(ctx, type, wish, 1)
  const { noun } = targets[type]
  const record = typeOf(noun)
  const found = q ? sql`r.id in (select record_id from ${matchingRecords(ctx.actor, [noun], q, 1000)})` : sql`true`
  const answer = await sql<{
    count: number
  }>`select count(*) from ${sql.table(record.table)} r where r.workspace_id = ${ctx.actor.workspaceId}
    and r.deleted_at is null and ${policyOf(noun).visibleTo(ctx.actor, 'r')} and ${filterSql(record, filter, 'r', ctx.actor)} and ${found}`.execute(
    ctx.db,
  )
  return Number(answer.rows[0]?.count ?? 0)
}

async function usersOf(ctx: Context): Promise<Map<string, string>> {
  const answer = await sql<{
    id: string
    email: string
  }>`select id, email from users where workspace_id = ${ctx.actor.workspaceId}`.execute(ctx.db)
  return new Map(answer.rows.map(({ id, email }) => [id, email]))
}

const LINKS = { peopleIds: 'person', companyIds: 'company', dealIds: 'deal' }

/** Names of linked records that the actor may see. */
async function namesIn(ctx: Context, data: readonly View[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const [field, noun] of Object.entries(LINKS)) {
    const ids = [...new Set(data.flatMap((view) => (view[field] as string[] | undefined) ?? []))]
    if (ids.length === 0) continue
    const answer = await sql<{ id: string; name: string }>`select r.id, r.name from ${sql.table(typeOf(noun).table)} r
      where r.workspace_id = ${ctx.actor.workspaceId} and r.id = any(${ids}::uuid[]) and r.deleted_at is null and ${policyOf(noun).visibleTo(ctx.actor, 'r')}`.execute(
      ctx.db,
    )
    for (const { id, name } of answer.rows) names.set(id, name)
  }
  return names
}

export type Tally = { rows: number }
