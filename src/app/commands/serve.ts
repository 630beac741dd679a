import { foundFirst } from '#features/access/setup.ts'
import { hasAdministrator } from '#features/access/accounts.ts'
import { setupToken } from '#features/access/secrets.ts'
import type { Config } from '#platform/config.ts'
import { startJobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { buildWeb } from '../buildWeb.ts'
import { crontab, tasksFor } from '../jobs.ts'
import { openSystem, type Opened } from '../open.ts'
import { queueSample } from '../seed/queueSample.ts'
import { serve } from '../server.ts'

const PATIENCE = 20_000

/** Runs until SIGTERM or SIGINT; then requests end, jobs are handed back, the database stops, in this order. */
export async function serveCommand(config: Config, words: string[] = []): Promise<number> {
  const log = createLog(config.TREFOIL_LOG)
  if (!words.includes('--api-only')) await buildWeb((line) => process.stdout.write(`${line}\n`))
  const opened = await openSystem(config, log)
  const { system } = opened
  await firstAdministrator(opened)
  const served = await serve(opened, {
    onSetup: async (userId) => void (userId && (await queueSample(system, userId))),
  })
  const jobs = await startJobs({ database: system.database, tasks: tasksFor(system), crontab, log })
  await served.app.listen({ port: config.PORT, host: config.HOST })
  await welcome(opened, served.app.server.address() as { port: number })

  await signalled()
  const late = setTimeout(() => process.exit(1), PATIENCE)
  late.unref()
  await served.stop()
  await jobs.stop().catch(() => undefined)
  await opened.close()
  return 0
}

async function firstAdministrator({ system: { config, database } }: Opened) {
  const { TREFOIL_ADMIN_EMAIL: email, TREFOIL_ADMIN_PASSWORD: password } = config
  if (!email || !password || (await hasAdministrator(database))) return
  await foundFirst(database, { name: email.split('@')[0] ?? email, email, password, workspaceName: 'My workspace', currency: 'EUR', timeZone: 'UTC', locale: 'en-GB' })
}

async function welcome({ system, secret }: Opened, { port }: { port: number }) {
  const url = system.config.TREFOIL_URL ?? `http://localhost:${port}`
  const isNew = !(await hasAdministrator(system.database))
  process.stdout.write(`\n  Trefoil is ready at ${url}\n`)
  if (isNew) process.stdout.write(`  Make the first administrator here (the link works once):\n  ${url}/setup?token=${setupToken(secret)}\n`)
  process.stdout.write('\n')
}

const signalled = () =>
  new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
