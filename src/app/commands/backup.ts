import { existsSync } from 'node:fs'
import { AppError } from '#kernel/errors.ts'
import { fingerprintOf } from '#features/access/secrets.ts'
import { makeBackup } from '#platform/backup/makeBackup.ts'
import type { Config } from '#platform/config.ts'
import { reachDatabase } from '#platform/database/reach.ts'
import { createLog } from '#platform/log.ts'
import { KEPT_FILES, PROGRAM } from '../kept.ts'
import { secretIn } from '../open.ts'
import { progressLine, sizeOf } from '../progress.ts'
import { say } from '../say.ts'

/** Writes all data into one file, also while Trefoil runs. */
export async function backupCommand(config: Config, words: string[]): Promise<number> {
  const [path, ...rest] = words
  if (!path || path.startsWith('-') || rest.length > 0) {
    say('Usage: backup FILE')
    return 2
  }
  if (existsSync(path))
    throw new AppError(
      'conflict',
      'backup.exists',
      `${path} is there already. Choose another name, or remove it first.`,
    )
  const database = await reachDatabase(config, createLog('warn'))
  const line = progressLine()
  try {
    const { TREFOIL_DATA_DIR: dataDir, TREFOIL_SECRET: secret, TREFOIL_BACKUP_PASSPHRASE: passphrase } = config
    const { tables, rows, files, bytes } = await makeBackup({
      ownerUrl: database.ownerUrl,
      path,
      dataDir,
      kept: secret ? KEPT_FILES : [...KEPT_FILES, 'secret'],
      program: PROGRAM,
      secret: fingerprintOf(secret ?? secretIn(dataDir)),
      passphrase,
      onProgress: ({ part, done, total }) => line.show(`${done} of ${total} tables: ${part}`),
    })
    line.end()
    say(`Saved ${rows.toLocaleString('en')} rows of ${tables} tables and ${files} files in ${path} (${sizeOf(bytes)}).`)
    say(passphrase ? 'It is sealed with the passphrase; keep that elsewhere.' : OPEN)
    return 0
  } finally {
    await database.end()
  }
}

const OPEN =
  'Whoever has this file can read all of it: keep it where only you can. TREFOIL_BACKUP_PASSPHRASE=… seals the next one.'
