import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { connect } from '#platform/database/database.ts'
import { startEmbedded } from '#platform/database/embedded.ts'
import { migrate } from '#platform/database/migrate.ts'
import { runningUrl } from '#platform/database/reach.ts'
import { enqueue, prepareJobs } from '#platform/jobs.ts'
import type { Log } from '#platform/log.ts'
import { createOutbound } from '#platform/outbound/outbound.ts'
import type { System } from '#platform/system.ts'
import { createVault } from '#platform/vault.ts'

export type Opened = { system: System; secret: string; close(): Promise<void> }

export const MIGRATIONS = join(import.meta.dirname, '../../migrations')

/** Starts or finds the database, brings it up to date, and gives back what a process needs. */
export async function openSystem(config: Config, log: Log): Promise<Opened> {
  const dataDir = config.TREFOIL_DATA_DIR
  mkdirSync(dataDir, { recursive: true })
  const server = config.DATABASE_URL ? null : await startEmbedded({ dataDir, log, durable: config.TREFOIL_DURABLE })
  const url = config.DATABASE_URL ?? server?.url ?? ''
  try {
    const { applied } = await migrate({ url: config.DATABASE_OWNER_URL ?? url, folder: MIGRATIONS, log })
    if (applied.length > 0) log.info({ applied }, 'database brought up to date')
    const opened = openOver(config, log, url, async () => server?.stop())
    await prepareJobs(opened.system.database, log)
    return opened
  } catch (error) {
    await server?.stop()
    throw error
  }
}

/** For a short command: beside the Trefoil that runs on this data folder, else on its own. */
export async function openBeside(config: Config, log: Log): Promise<Opened> {
  const url = config.DATABASE_URL ? null : await runningUrl(config, log)
  return url ? openOver(config, log, url, async () => undefined) : openSystem(config, log)
}

function openOver(config: Config, log: Log, url: string, end: () => Promise<void>): Opened {
  const database = connect({
    url,
    ownerUrl: config.DATABASE_OWNER_URL,
    size: config.DATABASE_POOL,
    onError: (error) => log.warn({ err: error }, 'database connection'),
  })
  const secret = config.TREFOIL_SECRET ?? secretIn(config.TREFOIL_DATA_DIR)
  const system: System = {
    config,
    database,
    log,
    outbound: createOutbound(config.OUTBOUND_ALLOWED_INTERNAL_HOSTS),
    vault: createVault(secret),
    enqueue: (job) => enqueue(database, job),
    checkOutputs: false,
    now: () => new Date(),
  }
  return {
    system,
    secret,
    async close() {
      await database.close()
      await end()
    },
  }
}

/** Made on the first start, readable by its owner alone. Several machines need TREFOIL_SECRET instead. */
export function secretIn(dataDir: string): string {
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
    chmodSync(file, 0o600)
  }
  return readFileSync(file, 'utf8').trim()
}
