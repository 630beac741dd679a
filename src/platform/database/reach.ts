import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#kernel/errors.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import { addressOf, urlOf } from './embedded/address.ts'
import { choosePlace } from './embedded/place.ts'
import { findRunning } from './embedded/postmaster.ts'
import { startEmbedded } from './embedded.ts'

export type Reached = { ownerUrl: string; end(): Promise<void> }

/**
 * The database for a command that only reads: the one that a running Trefoil uses, or its own, started for a moment.
 * @throws AppError not_found where there is none yet.
 */
export async function reachDatabase(config: Config, log: Log): Promise<Reached> {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, TREFOIL_DATA_DIR: dataDir } = config
  if (url) return { ownerUrl: ownerUrl ?? url, end: async () => undefined }
  if (!existsSync(join(dataDir, 'postgres')))
    throw new AppError(
      'not_found',
      'database.none',
      `There is no database in ${dataDir} yet. Start Trefoil there first, or name its folder with TREFOIL_DATA_DIR.`,
    )
  const running = await runningUrl(config, log)
  if (running) return { ownerUrl: running, end: async () => undefined }
  const server = await startEmbedded({ dataDir, log, durable: config.TREFOIL_DURABLE })
  return { ownerUrl: server.url, end: () => server.stop() }
}

/** The built-in database of this data folder, where a Trefoil that runs serves it; else null. */
export async function runningUrl({ TREFOIL_DATA_DIR: dataDir }: Config, log: Log): Promise<string | null> {
  if (!existsSync(join(dataDir, 'postgres'))) return null
  const place = await choosePlace({ dataDir, elsewhere: '/var/lib/trefoil', log })
  const running = await findRunning(place)
  return running ? urlOf(await addressOf(place, running)) : null
}
