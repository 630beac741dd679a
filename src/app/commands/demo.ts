import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { foundFirst } from '#features/access/setup.ts'
import { AppError } from '#kernel/errors.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/database.ts'
import { createLog } from '#platform/log.ts'
import { openSystem } from '../open.ts'
import { say } from '../say.ts'
import { loadSample, type SampleProgress } from '../seed/loadSample.ts'
import type { SampleReport } from '../seed/samples.contract.ts'

const DEMO = { name: 'Demo', email: 'demo@trefoil.test' }

/** Makes or refreshes the sample workspace of the first administrator; without one, of a new demo administrator. */
export async function demoCommand(config: Config): Promise<number> {
  const { system, close } = await openSystem(config, createLog(config.TREFOIL_LOG)).catch(sayWhenRunning)
  try {
    const administrator = (await firstAdministrator(system.database)) ?? (await demoAdministrator(system.database))
    const started = Date.now()
    const { report } = await loadSample(system, administrator.userId, { onProgress: isTerminal() ? draw : undefined })
    if (isTerminal()) process.stdout.write('\r\u001B[K')
    tell(report, Math.round((Date.now() - started) / 1000))
    say(
      `\nSign in as ${administrator.email}${administrator.password ? ` with the password ${administrator.password}` : ''}, and choose the workspace “Sample company”.`,
    )
    return 0
  } finally {
    await close()
  }
}

/** The built-in database belongs to one process; the running one can load the sample itself. */
function sayWhenRunning(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== 'database.in_use') throw error
  throw new AppError(
    'conflict',
    'demo.running',
    `${error.message} Or sign in there as an administrator and load the sample from there.`,
  )
}

type Administrator = { userId: string; email: string; password?: string }

async function firstAdministrator(database: Database): Promise<Administrator | null> {
  const answer = await sql<{
    id: string
    email: string
  }>`select u.id, u.email from users u join workspaces w on w.id = u.workspace_id
    where u.role = 'administrator' and u.can_sign_in and u.active and not w.is_sample order by w.created_at, u.created_at limit 1`.execute(
    database.owner,
  )
  const found = answer.rows[0]
  return found ? { userId: found.id, email: found.email } : null
}

async function demoAdministrator(database: Database): Promise<Administrator> {
  const password = randomBytes(9).toString('base64url')
  const settings = {
    workspaceName: 'My workspace',
    currency: 'USD',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: 'en-US',
  }
  const { userId } = await foundFirst(database, { ...DEMO, password, ...settings })
  return { userId, email: DEMO.email, password }
}

function tell({ loaded, repaired, missing, refused, weeks }: SampleReport, seconds: number) {
  const count = (number: number) => number.toLocaleString('en')
  say(`The sample is ready (${seconds} s).\n\nLoaded`)
  for (const [what, number] of Object.entries(loaded)) say(`  ${count(number).padStart(8)}  ${what}`)
  say('\nRepaired')
  for (const { column, from, to, count: rows } of repaired)
    say(`  ${count(rows).padStart(8)}  ${column}: ${from} → ${to}`)
  say('\nMissing in the data, and left empty')
  for (const { what, count: number } of missing) say(`  ${count(number).padStart(8)}  ${what}`)
  if (refused.length > 0) say('\nRefused')
  for (const { file, row, message } of refused) say(`  ${file}, row ${row}: ${message}`)
  say(`\nAll dates were moved by ${weeks} weeks, so that the last one is last week.`)
}

const isTerminal = () => process.stdout.isTTY

const draw = ({ done, total }: SampleProgress) => void process.stdout.write(`\r  ${Math.round((100 * done) / total)} %`)
