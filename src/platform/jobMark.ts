import pg from 'pg'
import type { Database } from './database/database.ts'
import type { Log } from './log.ts'

const UNLOCK = `select graphile_worker.force_unlock_workers($1::text[])`

// Whoever took a job holds a lock with the same name while alive; where that lock is free, nobody works on the job any more.
const ABANDONED = `
  with marks as materialized (select distinct locked_by as mark from graphile_worker.jobs where locked_by <> $1)
  select mark from marks where pg_try_advisory_xact_lock(hashtextextended(mark, 0))`

/**
 * Says, while this process lives, that the jobs under this mark are being worked on, and frees those of processes that
 * died: the queue itself would wait four hours. `handBack` frees our own.
 */
export async function holdMark(database: Database, mark: string, log: Log): Promise<{ handBack(): Promise<void> }> {
  const session = new pg.Client({ connectionString: database.ownerUrl, keepAlive: true })
  session.on('error', (error) => log.warn({ err: error }, 'job mark'))
  await session.connect()
  await session.query('select pg_advisory_lock(hashtextextended($1, 0))', [mark])
  const { rows } = await session.query<{ mark: string }>(ABANDONED, [mark])
  if (rows.length > 0) await session.query(UNLOCK, [rows.map((row) => row.mark)])
  return {
    async handBack() {
      await database.ownerPool.query(UNLOCK, [[mark]])
      await session.end()
    },
  }
}
