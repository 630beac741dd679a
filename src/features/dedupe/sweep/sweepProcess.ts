// A process of its own, started by runSweep: whatever it does, requests stay quick, and its memory has a limit.
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { sql } from 'kysely'
import '#platform/database/database.ts'
import { connectAlone } from '#platform/database/alone.ts'
import type { Db } from '#platform/database/database.ts'
import type { SweepOrder } from './runSweep.ts'
import { Stopped, sweep, type Tell } from './sweep.ts'

const LOW_PRIORITY = 10
const TELL_EVERY_MS = 500

const [{ url, workspaceId }] = (await once(process, 'message')) as [SweepOrder]
setPriority(LOW_PRIORITY)
const { db, close } = await connectAlone(url, workspaceId)
try {
  const report = await sweep(db, workspaceId, teller(db))
  process.send?.({ ...report, memory: process.resourceUsage().maxRSS })
} catch (error) {
  if (!(error instanceof Stopped)) throw error
  process.send?.({ isStopped: true })
} finally {
  await close()
  process.disconnect?.()
}

/** Writes progress where every process can read it, twice a second; whoever cancels changes the status there. */
function teller(told: Db): Tell {
  let last = 0
  let lastStep = ''
  return async ({ step, done, total, found }) => {
    if (step === lastStep && Date.now() - last < TELL_EVERY_MS) return true
    last = Date.now()
    lastStep = step
    const answer =
      await sql`update duplicate_sweeps set step = ${step}, done = ${done}, total = ${total}, found = ${found}, updated_at = now()
      where workspace_id = ${workspaceId} and status = 'running' returning 1`.execute(told)
    return answer.rows.length > 0
  }
}
