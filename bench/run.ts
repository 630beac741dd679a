import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { foundFirst } from '#features/access/setup.ts'
import { newWorkspace } from '#features/access/access.ts'
import '#app/operations.ts'
import { connect } from '#platform/database/database.ts'
import { startEmbedded } from '#platform/database/embedded.ts'
import { migrate } from '#platform/database/migrate.ts'
import { prepareJobs } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { fill, sizesFor } from './data.ts'
import { measureAll, type Row } from './measure.ts'
import { report } from './report.ts'
import { productWords, start, stopAll } from './start.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const ROOT = join(import.meta.dirname, '..')
const EMAIL = 'bench@trefoil.test'
const PASSWORD = 'a-password-for-the-bench'

/** `npm run bench [people …] [word …]`: the same measurements at each size, in one run, on one machine, beside the floor. */
const wanted = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number)
/** Words narrow the run to the measurements whose name has one of them. */
const only = process.argv.slice(2).filter((word) => !/^\d+$/.test(word))
const sizes = wanted.length > 0 ? wanted : [10_000, 1_000_000]
const results: { people: number; rows: Row[] }[] = []
for (const people of sizes) results.push({ people, rows: await at(people) })
say(report(results))

async function at(people: number): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'trefoil-bench-'))
  const log = createLog('error')
  const server = await startEmbedded({ dataDir, log, durable: true })
  const children: ChildProcess[] = []
  try {
    await migrate({ url: server.url, folder: join(ROOT, 'migrations'), log })
    const database = connect({ url: server.url, size: 4, onError: () => undefined })
    await prepareJobs(database, log)
    const founded = await foundFirst(database, {
      name: 'Bench',
      email: EMAIL,
      password: PASSWORD,
      workspaceName: 'Bench',
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      locale: 'en-GB',
    })
    if ((await database.owner.selectFrom('workspaces').select('id').execute()).length !== 1)
      throw new Error('one workspace expected')
    await ensurePipeline(database, founded)
    say(`\n${people.toLocaleString('en')} people, ${(people * 10).toLocaleString('en')} activities`)
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    await fill(client, founded.workspaceId, founded.userId, sizesFor(people), say)
    const postmaster = Number(
      (
        await client.query<{ pid: string }>(
          `select (regexp_split_to_array(pg_read_file('postmaster.pid'), E'\\n'))[1] as pid`,
        )
      ).rows[0]?.pid,
    )
    await client.query('checkpoint')
    await client.end()
    await database.close()

    const product = await start(
      children,
      [...productWords(), '--api-only'],
      {
        DATABASE_URL: server.url,
        PORT: '0',
        TREFOIL_DATA_DIR: dataDir,
        TREFOIL_LOG: 'info',
        TREFOIL_RATE_LIMIT: '100000000',
      },
      /ready at http:\/\/localhost:(\d+)/,
    )
    const floor = await start(
      children,
      ['bench/floor.ts'],
      { FLOOR_DATABASE: server.url, FLOOR_WORKSPACE: founded.workspaceId },
      /floor (\d+)/,
    )
    return await measureAll({ product, floor, postmaster, people, email: EMAIL, password: PASSWORD, only, say })
  } finally {
    await stopAll(children)
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function ensurePipeline(database: ReturnType<typeof connect>, founded: { workspaceId: string; userId: string }) {
  const { rows } = await database.ownerPool.query('select 1 from pipelines where workspace_id = $1', [
    founded.workspaceId,
  ])
  if (rows.length === 0) for (const prepare of newWorkspace) await prepare(database, founded)
}
