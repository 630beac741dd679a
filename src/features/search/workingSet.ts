import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { policyOf } from '#platform/records/references.ts'
import { knownNames } from './knownNames.ts'
import { recentOf } from './recent.ts'
import type { KnownName } from './search.contract.ts'

/** 20,000 names at most: what a browser holds in memory and searches at every keystroke. */
const MOST = { person: 10_500, company: 6000, deal: 2000, product: 500, user: 1000 }

const TABLES = { person: 'people', company: 'companies', deal: 'deals' } as const

/** The names this user works with: what they touched lately and own, then whatever changed last; nearest first. */
export async function workingSet(ctx: Context, since: Date | null): Promise<KnownName[]> {
  const recent = await recentOf(ctx)
  const isNew = since ? sql`r.updated_at > ${since}` : sql`true`
  const mine: KnownName[] = []
  for (const noun of ['person', 'company', 'deal'] as const) {
    const near = await knownNames(ctx, noun, sql`${isNew} and ${isNear(ctx, noun, [...recent.keys()])}`, recent)
    mine.push(...near.sort((left, right) => nearness(ctx, right) - nearness(ctx, left)).slice(0, MOST[noun]))
  }
  const products = await knownNames(ctx, 'product', sql`${isNew} and r.active`, recent)
  return [...mine, ...products.slice(0, MOST.product), ...(await colleagues(ctx, since))]
}

const nearness = (ctx: Context, known: KnownName) =>
  (known.recent ?? 0) + (known.ownerId === ctx.actor.userId ? 0.5 : 0)

/** An array, so that each arm is found by its own index and the rows by key. */
function isNear(ctx: Context, noun: keyof typeof TABLES, recentIds: string[]) {
  const { workspaceId, userId } = ctx.actor
  const table = sql.table(TABLES[noun])
  const open = (alias: string) => (noun === 'deal' ? sql`and ${sql.ref(`${alias}.status`)} = 'open'` : sql``)
  const arm = (
    condition: unknown,
  ) => sql`(select x.id from ${table} x where x.workspace_id = ${workspaceId} and x.deleted_at is null
    ${open('x')} and ${condition} order by x.updated_at desc limit ${sql.lit(MOST[noun])})`
  return sql<boolean>`r.id = any(array(select unnest(${recentIds}::uuid[]) union ${arm(sql`x.owner_id = ${userId}`)}
    union ${arm(policyOf(noun).visibleTo(ctx.actor, 'x'))})) ${open('r')}`
}

async function colleagues(ctx: Context, since: Date | null): Promise<KnownName[]> {
  const users = await ctx.db
    .selectFrom('users')
    .select(['id', 'name', 'email'])
    .where('workspace_id', '=', ctx.actor.workspaceId)
    .where('active', '=', true)
    .where('updated_at', '>', since ?? new Date(0))
    .orderBy('updated_at', 'desc')
    .limit(MOST.user)
    .execute()
  return users.map(({ id, name, email }) => ({ type: 'user', id, name, emails: [email] }))
}
