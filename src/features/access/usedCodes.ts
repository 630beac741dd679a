import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'

/**
 * A code is good for half a minute and some more; whoever looked over a shoulder must not use it again.
 * @returns whether this code was tried for this account before.
 */
export async function wasUsed(database: Database, userId: string, code: string): Promise<boolean> {
  const hash = createHash('sha256').update(`${userId}\n${code}`).digest('base64url')
  const taken = await sql`
    insert into auth.used_code as u ("userId", code_hash) values (${userId}, ${hash})
    on conflict ("userId", code_hash) do update set at = now() where u.at < now() - interval '3 minutes'
    returning code_hash`.execute(database.owner)
  return taken.rows.length === 0
}
