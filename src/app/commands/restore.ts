import { mkdirSync } from 'node:fs'
import pg from 'pg'
import { runMigrations } from 'graphile-worker'
import { AppError } from '#kernel/errors.ts'
import { fingerprintOf } from '#features/access/secrets.ts'
import { restoreBackup } from '#platform/backup/restoreBackup.ts'
import type { Config } from '#platform/config.ts'
import { startEmbedded } from '#platform/database/embedded.ts'
import { readMigrations } from '#platform/database/migrate.ts'
import { createLog } from '#platform/log.ts'
import { MIGRATIONS, secretIn } from '../open.ts'
import { progressLine } from '../progress.ts'
import { say } from '../say.ts'

/** Puts a backup back into an empty folder or database; with --replace also over what is there. */
export async function restoreCommand(config: Config, words: string[]): Promise<number> {
  const replace = words.includes('--replace')
  const [path, ...rest] = words.filter((word) => word !== '--replace')
  if (!path || path.startsWith('-') || rest.length > 0) {
    say('Usage: restore FILE [--replace]')
    return 2
  }
  const { TREFOIL_DATA_DIR: dataDir, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = config
  mkdirSync(dataDir, { recursive: true })
  const server = url ? null : await startEmbedded({ dataDir, log: createLog('warn'), durable: config.TREFOIL_DURABLE })
  const target = ownerUrl ?? url ?? server?.url ?? ''
  const line = progressLine()
  try {
    const { header, tables, rows, files } = await restoreBackup({
      ownerUrl: target,
      path,
      dataDir,
      migrations: await readMigrations(MIGRATIONS),
      passphrase: config.TREFOIL_BACKUP_PASSPHRASE,
      replace,
      prepare: () => prepareQueue(target),
      onProgress: ({ part, done, total }) => line.show(`${part}: ${Math.round((100 * done) / Math.max(total, 1))} %`),
    })
    line.end()
    say(`Restored ${rows.toLocaleString('en')} rows of ${tables} tables and ${files} files, as of ${header.createdAt}.`)
    if (fingerprintOf(config.TREFOIL_SECRET ?? secretIn(dataDir)) !== header.secret) say(OTHER_SECRET)
    return 0
  } finally {
    line.end()
    await server?.stop()
  }
}

async function prepareQueue(ownerUrl: string) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  try {
    await runMigrations({ pgPool: pool })
  } catch (error) {
    throw Object.assign(new AppError('unavailable', 'restore.queue', 'The job queue could not be prepared.'), {
      cause: error,
    })
  } finally {
    await pool.end()
  }
}

const OTHER_SECRET =
  'The backup was made with another TREFOIL_SECRET. Start with that one: without it everybody signs in anew, and two-factor codes do not work.'
