import { sql } from 'kysely'
import pg from 'pg'
import { type Db, type Tables } from './database.ts'
import { kyselyOver } from './driver.ts'

/**
 * One connection of its own, bound to a workspace as the program's are: for long work beside requests, which may make
 * temporary tables and plan each statement for its values. No statement times out here.
 */
export async function connectAlone(url: string, workspaceId: string): Promise<{ db: Db; close(): Promise<void> }> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 0,
    keepAlive: true,
    options: '-c role=trefoil_app -c plan_cache_mode=force_custom_plan',
  })
  pool.on('error', () => undefined)
  const db = kyselyOver<Tables>({ take: () => pool.connect(), give: (client) => client.release() })
  await sql`select set_config('app.workspace_id', ${workspaceId}, false)`.execute(db)
  return { db, close: () => pool.end() }
}
