// How fast a file of people with their companies comes in, from the bytes to the last committed row, and comes out again.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { actorOfUser } from '#features/access/actors.ts'
import { foundFirst } from '#features/access/setup.ts'
import '#app/operations.ts'
import '#app/hooks.ts'
import { IMPORT_PROGRAM } from '#app/jobs.ts'
import { openSystem } from '#app/open.ts'
import { startExport } from '#features/transfer/exports.ts'
import { runImportJob } from '#features/transfer/imports.jobs.ts'
import { readImport, runImport, startImport } from '#features/transfer/imports.ts'
import { received } from '#kernel/file.ts'
import { readConfig } from '#platform/config.ts'
import type { Caller } from '#platform/context.ts'
import { createLog } from '#platform/log.ts'
import { cpuOf } from './cpu.ts'
import { admin, temporaryFolder } from './sample.ts'
import { circumstances, say, table } from './say.ts'

const rows = Number(process.argv[2] ?? 100_000)
const dataDir = join(temporaryFolder(), 'data')
const { system, close } = await openSystem(readConfig({ TREFOIL_DATA_DIR: dataDir }), createLog('error'))
try {
  const { userId, workspaceId } = await foundFirst(system.database, {
    ...admin,
    workspaceName: 'Bench',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    locale: 'en-GB',
  })
  const actor = await actorOfUser(system.database, workspaceId, userId)
  if (!actor) throw new Error('The administrator is not there.')
  const caller: Caller = { actor, system: { ...system, enqueue: async () => undefined }, via: 'command' }
  const path = join(dataDir, 'people.csv')
  const text = aFile(rows)
  writeFileSync(path, text)
  const lines: string[][] = [['what', 'rows', 's', 'rows/s', 'CPU s', 'µs CPU per row']]
  const work = async (name: string, id: string) =>
    measured(name, lines, async () => {
      await runImportJob(system, IMPORT_PROGRAM, { workspaceId, importId: id })
      const view = await readImport(caller, { id })
      if (view.status !== 'done' || view.counts.refused > 0)
        throw new Error(JSON.stringify([view.status, view.message, view.problems[0]]))
    })
  const { id } = await startImport(caller, {
    file: received({ name: 'people.csv', path, bytes: text.length }),
    dryRun: true,
  })
  await work('read the file and try it out', id)
  await runImport(caller, { id })
  await work('import people with companies, de-duplicated', id)
  writeFileSync(path, text)
  const again = await startImport(caller, { file: received({ name: 'people.csv', path, bytes: text.length }) })
  await work('the same file again: nothing changes', again.id)
  await measured('export the people as CSV', lines, async () => {
    const { body } = await startExport(caller, { type: 'people', format: 'csv' })
    for await (const _ of body) continue
  })
  say(`\nPeople with companies, mails and phones. ${circumstances()}\n\n${table(lines)}`)
} finally {
  await close()
}

async function measured(name: string, lines: string[][], act: () => Promise<void>) {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const roots = [process.pid, postmaster]
  const [started, before] = [performance.now(), cpuOf(roots)]
  await act()
  const seconds = (performance.now() - started) / 1000
  const cpu = cpuOf(roots) - before
  lines.push([
    name,
    rows.toLocaleString('en'),
    seconds.toFixed(1),
    Math.round(rows / seconds).toLocaleString('en'),
    cpu.toFixed(1),
    ((cpu / rows) * 1e6).toFixed(0),
  ])
}

function aFile(count: number): string {
  const line = (at: number) =>
    `First${at % 997},Last${at % 8_191} ${at},Company ${at % Math.max(1, Math.floor(count / 10))},person${at}@company${at % 1000}.example,+49 30 ${1_000_000 + at},Manager,City ${at % 200}`
  return `First name,Last name,Company,Email,Phone,Job title,City\n${Array.from({ length: count }, (_, at) => line(at)).join('\n')}\n`
}
