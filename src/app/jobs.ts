import { join } from 'node:path'
import { sql } from 'kysely'
import { actorOfUser } from '#features/access/actors.ts'
import { queueSweeps, SWEEP, sweepWorkspace, type SweepJob } from '#features/dedupe/dedupe.jobs.ts'
import { extendSeries } from '#features/calendar/calendar.jobs.ts'
import { forgetRemovedFields } from '#features/fields/fields.jobs.ts'
import { DELIVER, deliverMail } from '#features/notifications/deliver.jobs.ts'
import { forgetOldNotifications, REMIND, tellDue } from '#features/notifications/notifications.jobs.ts'
import { OPEN_ENTRIES, writeOpenEntries, type OpenEntriesJob } from '#features/rights/rights.jobs.ts'
import { publishWeeks } from '#features/returns/returns.jobs.ts'
import { forgetOldImports, IMPORT_JOB, runImportJob, type ImportJob } from '#features/transfer/imports.jobs.ts'
import type { Tasks } from '#platform/jobs.ts'
import type { System } from '#platform/system.ts'
import { runSampleLoad } from './seed/sampleJob.ts'

/** Where an import runs, apart from what answers people. */
export const IMPORT_PROGRAM = join(import.meta.dirname, 'importProcess.ts')

/** Work that runs beside requests: what chapters put on the queue, and what comes round by the clock (UTC). */
export const tasksFor = (system: System): Tasks => ({
  'sample:load': ({ userId }: { userId: string }, signal) => runSampleLoad(system, userId, signal),
  'returns:weeks': () =>
    publishWeeks(system, (workspaceId, userId) => actorOfUser(system.database, workspaceId, userId)),
  [SWEEP]: (job: SweepJob, signal) => sweepWorkspace(system, job, signal),
  [OPEN_ENTRIES]: (job: OpenEntriesJob, signal) => writeOpenEntries(system, job, signal),
  'duplicates:night': () => queueSweeps(system),
  'calendar:extend': () =>
    extendSeries(system, (workspaceId, userId) => actorOfUser(system.database, workspaceId, userId)),
  [REMIND]: () => tellDue(system),
  [DELIVER]: () => deliverMail(system, (workspaceId, userId) => actorOfUser(system.database, workspaceId, userId)),
  [IMPORT_JOB]: (job: ImportJob, signal) => runImportJob(system, IMPORT_PROGRAM, job, signal),
  'upkeep:forget': async () => {
    await forgetOldImports(system)
    await forgetOldNotifications(system)
    await forgetRemovedFields(system)
    await sql`delete from idempotency_keys where created_at < now() - interval '30 days'`.execute(system.database.owner)
    await sql`delete from looks where hour < now() - interval '1 year'`.execute(system.database.owner)
    await sql`delete from auth.session where "expiresAt" < now()`.execute(system.database.owner)
    await sql`delete from auth.verification where "expiresAt" < now()`.execute(system.database.owner)
    await sql`delete from auth.used_code where at < now() - interval '1 hour'`.execute(system.database.owner)
    await sql`delete from auth.sign_in_pace where last_at < now() - interval '1 day'`.execute(system.database.owner)
  },
})

export const crontab = `
* * * * * notifications:remind ?fill=1m
* * * * * notifications:deliver ?queue=mail&max=1
15 3 * * * upkeep:forget
30 2 * * * calendar:extend
30 1 * * * duplicates:night
40 4 * * 1 returns:weeks`
