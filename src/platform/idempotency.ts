import { sql } from 'kysely'
import type { Contract } from '#kernel/contract.ts'
import { AppError } from '#kernel/errors.ts'
import type { Caller, Context } from './context.ts'

/** Written last in the transaction of the effect, so that both exist or neither. A second writer of the key fails here and replays. */
export function keepingResult(ctx: Context, key: string, contract: Contract, bodyHash: string, result: unknown) {
  const { workspaceId, userId } = ctx.actor
  const kept = contract.isSecret ? null : JSON.stringify(result ?? null)
  return sql`insert into idempotency_keys (workspace_id, user_id, key, operation, body_hash, result)
    values (${workspaceId}, ${userId}, ${key}, ${contract.name}, ${bodyHash}, ${kept})`.compile(ctx.db)
}

/**
 * The answer that an earlier request with this key was given, or null when there was none.
 * @throws AppError when the key was used for something else, or for a secret that is shown once only.
 */
export async function replay(caller: Caller, key: string, bodyHash: string): Promise<{ result: unknown } | null> {
  const { workspaceId, userId } = caller.actor
  const found = await sql<{ body_hash: string; result: string | null }>`select body_hash, result from idempotency_keys
    where workspace_id = ${workspaceId} and user_id = ${userId} and key = ${key}`
    .execute(caller.system.database.of(workspaceId))
    .catch(() => ({ rows: [] }))
  const kept = found.rows[0]
  if (!kept) return null
  if (kept.body_hash !== bodyHash) {
    throw new AppError(
      'invalid',
      'idempotency.other_body',
      'This Idempotency-Key was used for another request. Use a new key.',
    )
  }
  if (kept.result === null) {
    throw new AppError(
      'conflict',
      'idempotency.shown_once',
      'This was done already, and its answer was shown once only. If you missed it, make a new one.',
    )
  }
  return { result: JSON.parse(kept.result) as unknown }
}
