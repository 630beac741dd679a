import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import type { Log } from './log.ts'
import type { Job } from './jobs.ts'
import type { Outbound } from './outbound/outbound.ts'
import type { Vault } from './vault.ts'

/** What one running process has: made once by `app`, handed to every call. */
export type System = {
  config: Config
  database: Database
  log: Log
  /** The only way to other servers. */
  outbound: Outbound
  /** Keeps secrets that must be used again. */
  vault: Vault
  /** Puts work on the queue; with a transaction's db it happens only if that commits. */
  enqueue(job: Job): Promise<void>
  /** Tests parse every output against its contract; production does not pay for it. */
  checkOutputs: boolean
  now(): Date
}
