import type { AppError } from '#kernel/errors.ts'
import type { Actor } from './actor.ts'
import type { Change } from './changes.ts'
import type { Db } from './database/database.ts'
import type { System } from './system.ts'

/** How a call came in; it stands in the history. */
export type Via = 'browser' | 'api' | 'capture' | 'import' | 'sample' | 'job' | 'command' | 'undo'

/** Who asks, and how. */
export type Caller = {
  actor: Actor
  system: System
  via: Via
  idempotencyKey?: string
  /** From `If-Match`: the version that the client last saw. */
  ifMatch?: number
  /** For an act that takes many transactions: all of them carry this group, so that it can be undone as one. */
  groupId?: string
}

/** What a verb works with: inside one transaction for a write, on a plain connection for a read. */
export type Context = Omit<Caller, 'groupId'> & {
  db: Db
  now: Date
  /** Everything that one act changes carries the same group, so that it can be undone as one. */
  groupId: string
  changes: Change[]
  /** Runs once the transaction is committed, and only then. */
  afterCommit(work: () => Promise<void> | void): void
  /** Keeps what was done, and then answers with this error: for an act that could be done only in part. */
  refuseAfterCommit(error: AppError): void
}
