import { sql } from 'kysely'
import type { Tasks } from '#platform/jobs.ts'
import type { System } from '#platform/system.ts'

/** Work that runs beside requests: what chapters put on the queue, and what comes round by the clock (UTC). */
export const tasksFor = ({ database }: System): Tasks => ({
  'upkeep:forget': async () => {
    await sql`delete from idempotency_keys where created_at < now() - interval '30 days'`.execute(database.owner)
    await sql`delete from auth.session where "expiresAt" < now()`.execute(database.owner)
  },
})

export const crontab = '15 3 * * * upkeep:forget'
