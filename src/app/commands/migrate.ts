import type { Config } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { openSystem } from '../open.ts'
import { say } from '../say.ts'

/** Brings the database up to date and ends; `serve` does the same when it starts. */
export async function migrateCommand(config: Config): Promise<number> {
  const opened = await openSystem(config, createLog('warn'))
  await opened.close()
  say('The database is up to date.')
  return 0
}
