import { foundFirst } from '#features/access/setup.ts'
import { hasAdministrator } from '#features/access/accounts.ts'
import { setupToken } from '#features/access/secrets.ts'
import { AppError } from '#kernel/errors.ts'
import type { Config } from '#platform/config.ts'
import { startJobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import type { System } from '#platform/system.ts'
import { buildWeb } from '../buildWeb.ts'
import { crontab, tasksFor } from '../jobs.ts'
import { openSystem, type Opened } from '../open.ts'
import { queueSample } from '../seed/queueSample.ts'
import { serve, type Served } from '../server.ts'

const PATIENCE = 20_000

/** Runs until SIGTERM or SIGINT; then requests end, jobs are handed back, the database stops, in this order. */
export async function serveCommand(config: Config, words: string[] = []): Promise<number> {
  const log = createLog(config.TREFOIL_LOG)
  if (!words.includes('--api-only')) await buildWeb((line) => process.stdout.write(`${line}\n`))
  const opened = await openSystem(config, log)
  try {
    await run(opened, words)
  } finally {
    // Whatever hangs on must not keep a stopped program alive.
    setTimeout(() => process.exit(1), PATIENCE).unref()
    await opened.close()
  }
  return 0
}

async function run(opened: Opened, words: string[]) {
  const { system } = opened
  await firstAdministrator(opened)
  const served = await serve(opened, {
    onSetup: async (userId) => void (userId && (await queueSample(system, userId))),
  })
  try {
    await listen(served.app, system.config)
    const jobs = await startJobs({ database: system.database, tasks: tasksFor(system), crontab, log: system.log })
    if (words.includes('--sample')) await sampleForFirst(system)
    await welcome(opened, served.app.server.address() as { port: number })
    await signalled()
    await served.stop()
    await jobs.stop().catch((error: unknown) => system.log.warn({ err: error }, 'jobs'))
  } finally {
    await served.stop()
  }
}

async function listen(app: Served['app'], { PORT: port, HOST: host }: Config) {
  try {
    await app.listen({ port, host })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    throw new AppError(
      'unavailable',
      'port.in_use',
      `Port ${port} is taken by another program. End it, or start with another one: PORT=${port + 1} npm start`,
    )
  }
}

/** For development: a workspace full of sample data, made once. */
async function sampleForFirst(system: System) {
  const first = await system.database.owner
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'administrator')
    .where('can_sign_in', '=', true)
    .executeTakeFirst()
  const sample = await system.database.owner
    .selectFrom('workspaces')
    .select('id')
    .where('is_sample', '=', true)
    .executeTakeFirst()
  if (first && !sample) await queueSample(system, first.id)
}

async function firstAdministrator({ system: { config, database } }: Opened) {
  const { TREFOIL_ADMIN_EMAIL: email, TREFOIL_ADMIN_PASSWORD: password } = config
  if (!email || !password || (await hasAdministrator(database))) return
  await foundFirst(database, {
    name: email.split('@')[0] ?? email,
    email,
    password,
    workspaceName: 'My workspace',
    currency: 'EUR',
    timeZone: 'UTC',
    locale: 'en-GB',
  })
}

async function welcome({ system, secret }: Opened, { port }: { port: number }) {
  const url = system.config.TREFOIL_URL ?? `http://localhost:${port}`
  const isNew = !(await hasAdministrator(system.database))
  const link = isNew
    ? `  Make the first administrator here (the link works once):\n  ${url}/setup?token=${setupToken(secret)}\n`
    : ''
  process.stdout.write(`\n  Trefoil is ready at ${url}\n${link}\n`)
}

const signalled = () =>
  new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
