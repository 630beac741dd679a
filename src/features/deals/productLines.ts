import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { ProductLine, ProductLineInput } from './deals.contract.ts'

type Price = { id: string; price: string; currency: string }

/** Lines as they are stored: a price that is left out is the product's. */
export async function completeLines(ctx: Context, given: ProductLineInput[]): Promise<ProductLine[]> {
  const unpriced = given.filter(({ price }) => price === undefined).map(({ productId }) => productId)
  const prices = unpriced.length > 0 ? await pricesOf(ctx, unpriced) : []
  return given.map(({ productId, quantity, price }) => {
    const own = prices.find(({ id }) => id === productId)
    return {
      productId,
      quantity,
      price: price ?? (price === undefined && own ? { amount: own.price, currency: own.currency } : null),
    }
  })
}

/** What the lines come to, as exact decimal text; null without prices or with several currencies. */
export async function totalOf(
  ctx: Context,
  lines: ProductLine[],
): Promise<{ amount: string; currency: string } | null> {
  const answer = await sql<{ amount: string; currency: string }>`
    select round(sum((l ->> 'quantity')::numeric * (l #>> '{price,amount}')::numeric), 4)::text as amount, min(l #>> '{price,currency}') as currency
    from jsonb_array_elements(${JSON.stringify(lines)}::jsonb) l
    having count(distinct l #>> '{price,currency}') = 1`.execute(ctx.db)
  return answer.rows[0] ?? null
}

async function pricesOf(ctx: Context, ids: string[]): Promise<Price[]> {
  const answer =
    await sql<Price>`select id, round(price, 2)::text as price, coalesce(currency, ${ctx.actor.workspace.currency}) as currency
    from products where workspace_id = ${ctx.actor.workspaceId} and id = any(${ids}::uuid[]) and price is not null`.execute(
      ctx.db,
    )
  return answer.rows
}
