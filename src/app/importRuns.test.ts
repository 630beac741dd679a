import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { startImport, readImport, runImport, cancelImport } from '#features/transfer/imports.ts'
import { runImportJob } from '#features/transfer/imports.jobs.ts'
import { connect } from '#platform/database/database.ts'
import { createLog } from '#platform/log.ts'
import { prepareJobs } from '#platform/jobs.ts'
import { anApi } from '#testing/api.ts'
import { anUpload, bringIn, undoIt, work } from '#testing/importing.ts'
import { aWorld, type World } from '#testing/world.ts'
import { IMPORT_PROGRAM } from './jobs.ts'

const ROWS = 8000
/** More than come in before somebody can cancel. */
const MANY = 25_000

const people = (rows: number) =>
  `First name,Last name,Company,Email,Phone\n${Array.from({ length: rows }, (_, at) => `First${at},Last${at},Company ${at % 500},p${at}@a.test,+49 30 ${1_000_000 + at}`).join('\n')}\n`

/** The processes at work for this one: the import, and what it has read the file. */
function workers(): { pid: number; words: string }[] {
  const all = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,args=']).toString().trim().split('\n')
  const lines = all.map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).flatMap((found) => (found ? [found] : []))
  const below = (parent: number): { pid: number; words: string }[] =>
    lines.flatMap(([, pid, ppid, words = '']) =>
      Number(ppid) === parent && !words.startsWith('ps ') ? [{ pid: Number(pid), words }, ...below(Number(pid))] : [],
    )
  return below(process.pid).filter(({ words }) => /importProcess|readProcess/.test(words))
}

async function start({ admin, system, workspaceId }: World, content: string) {
  const { id } = await startImport(admin, { file: await anUpload(content) })
  return { id, run: () => runImportJob(system, IMPORT_PROGRAM, { workspaceId, importId: id }) }
}

/** When so many rows are committed. */
async function until({ admin }: World, id: string, rows: number) {
  for (;;) {
    const { progress, status } = await readImport(admin, { id })
    if (progress.done >= rows) return
    if (status === 'done' || status === 'failed') throw new Error(`It is ${status} before ${rows} rows.`)
    await pause(20)
  }
}

async function countOf({ database, workspaceId }: World) {
  const answer = await sql<{ people: number; mails: number; companies: number; names: number }>`select
    (select count(*)::int from people where workspace_id = ${workspaceId} and deleted_at is null) as people,
    (select count(distinct emails)::int from people where workspace_id = ${workspaceId} and deleted_at is null) as mails,
    (select count(*)::int from companies where workspace_id = ${workspaceId} and deleted_at is null) as companies,
    (select count(distinct name)::int from companies where workspace_id = ${workspaceId} and deleted_at is null) as names`.execute(
    database.owner,
  )
  return answer.rows[0]
}

const queue = async () => {
  const database = connect({ url: inject('databaseUrl'), size: 2, onError: () => undefined })
  await prepareJobs(database, createLog('silent'))
  await database.close()
}

test('an import that is killed twice goes on where it was: no row twice, none lost', { timeout: 120_000 }, async () => {
  await queue()
  const world = await aWorld()
  const { id, run } = await start(world, people(ROWS))
  for (const reached of [1000, 4000]) {
    const running = run()
    await until(world, id, reached)
    for (const { pid } of workers()) process.kill(pid, 'SIGKILL')
    await running
    const view = await readImport(world.admin, { id })
    expect(view).toMatchObject({ status: 'failed', can: { resume: true, undo: true } })
    expect(view.progress.done).toBe((await countOf(world))?.people)
    await runImport(world.admin, { id })
  }
  await run()
  expect(await readImport(world.admin, { id })).toMatchObject({
    status: 'done',
    counts: { rows: ROWS, created: ROWS, refused: 0, made: { company: 500 } },
  })
  expect(await countOf(world)).toEqual({ people: ROWS, mails: ROWS, companies: 500, names: 500 })
})

test(
  'cancelled in the middle, what is in stays and is told; undo takes all of it back',
  { timeout: 120_000 },
  async () => {
    await queue()
    const world = await aWorld()
    const { id, run } = await start(world, people(MANY))
    const running = run()
    await until(world, id, 1000)
    await cancelImport(world.admin, { id })
    await running
    const view = await readImport(world.admin, { id })
    const stayed = await countOf(world)
    expect(view).toMatchObject({ status: 'cancelled', can: { undo: true, resume: true } })
    expect([view.counts.created, view.progress.done]).toEqual([stayed?.people, stayed?.people])
    expect(stayed?.people).toBeLessThan(MANY)
    expect(await undoIt(world.admin, id)).toMatchObject({ status: 'undone', kept: 0 })
    expect(await countOf(world)).toEqual({ people: 0, mails: 0, companies: 0, names: 0 })
  },
)

test('one file, brought in twice at the same moment by two people, is in once', { timeout: 120_000 }, async () => {
  const world = await aWorld()
  const callers = [world.admin, await world.user('member')] as const
  const file = people(2500)
  const views = await Promise.all(callers.map((caller) => bringIn(caller, file, { rule: 'skip' })))
  // One at a time: who came second is queued again, and the queue calls it when the first is done.
  for (const [place, view] of views.entries())
    if (view.status === 'queued') views[place] = await work(callers[place] ?? world.admin, view.id)
  expect(views.map(({ status }) => status)).toEqual(['done', 'done'])
  expect(views.map(({ counts }) => counts.created + counts.skipped)).toEqual([2500, 2500])
  expect(views.reduce((sum, { counts }) => sum + counts.created, 0)).toBe(2500)
  expect(await countOf(world)).toEqual({ people: 2500, mails: 2500, companies: 500, names: 500 })
})

test('a large file takes no more memory than an import may have', { timeout: 180_000 }, async () => {
  await queue()
  const world = await aWorld()
  const long = 'x'.repeat(600)
  const text = `First name,Email,Notes\n${Array.from({ length: 25_000 }, (_, at) => `First${at},q${at}@a.test,${long}`).join('\n')}\n`
  const { id, run } = await start(world, text)
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, ...workers().map(({ pid }) => peakOf(pid)))), 250)
  await run().finally(() => clearInterval(watch))
  expect(await readImport(world.admin, { id })).toMatchObject({ status: 'done', counts: { created: 25_000 } })
  expect(peak).toBeGreaterThan(50)
  expect(peak).toBeLessThanOrEqual(512)
})

/** The most memory that a process has held, in megabytes. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

test('an upload that is cut off half-way is refused, and leaves nothing', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'trefoil-test-cut-'))
  const api = await anApi({ TREFOIL_DATA_DIR: dataDir })
  try {
    const { ask } = await api.administrator()
    const body = `--x\r\nContent-Disposition: form-data; name="file"; filename="people.csv"\r\nContent-Type: text/csv\r\n\r\n${people(1000)}\r\n--x--\r\n`
    const { status, body: problem } = await ask('POST /imports', body.slice(0, body.length / 2), {
      'content-type': 'multipart/form-data; boundary=x',
    })
    expect([status, problem.code]).toEqual([422, 'upload.broken'])
    expect((await ask('GET /imports')).body.data).toEqual([])
    expect(await readdir(join(dataDir, 'uploads'))).toEqual([])
  } finally {
    await api.close()
    await rm(dataDir, { recursive: true })
  }
})
