import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { reachDatabase, runningUrl } from '#platform/database/reach.ts'
import { createLog } from '#platform/log.ts'
import { examineDatabase } from '../doctor/database.ts'
import { trouble, warning, type Finding } from '../doctor/finding.ts'
import { examineMachine } from '../doctor/machine.ts'
import { say } from '../say.ts'

/** Looks at all that Trefoil needs, changes nothing, and says what to do. Exits with 1 where something is in trouble. */
export async function doctorCommand(config: Config): Promise<number> {
  const log = createLog('silent')
  const isRunning = Boolean(await runningUrl(config, log).catch(() => null))
  const findings = [...(await examineMachine(config, isRunning)), ...(await lookInside(config, log))]
  const width = Math.max(...findings.map(({ about }) => about.length))
  for (const { about, state, says, next } of findings) {
    say(`${state.padEnd(8)} ${about.padEnd(width)}  ${says}`)
    if (next) say(`${' '.repeat(width + 11)}→ ${next}`)
  }
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length
  say(`\n${count('ok')} ok, ${count('warning')} warnings, ${count('trouble')} in trouble.`)
  return count('trouble') > 0 ? 1 : 0
}

async function lookInside(config: Config, log: ReturnType<typeof createLog>): Promise<Finding[]> {
  if (!config.DATABASE_URL && !existsSync(join(config.TREFOIL_DATA_DIR, 'postgres')))
    return [warning('Database', `not made yet in ${config.TREFOIL_DATA_DIR}`, 'Start Trefoil once; it makes it.')]
  try {
    const database = await reachDatabase(config, log)
    try {
      return await examineDatabase(database.ownerUrl)
    } finally {
      await database.end()
    }
  } catch (error) {
    return [
      trouble(
        'Database',
        error instanceof Error ? error.message : String(error),
        'See postgres.log in the data folder.',
      ),
    ]
  }
}
