import { createHash } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { startEmbedded } from '#platform/database/embedded.ts'
import { createLog } from '#platform/log.ts'
import { contentsOf } from '#testing/contents.ts'
import { ADMIN, dataFolder, runProgram, signInTo, startProgram, WITH_ADMIN } from '#testing/program.ts'

vi.setConfig({ testTimeout: 90_000 })

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

test('a backup made while people work comes back whole in an empty folder, and work goes on there', async () => {
  const from = await folder()
  const program = await startProgram({ dataDir: from, environment: WITH_ADMIN })
  cleanups.push(() => program.kill())
  const { ask } = await signInTo(program)
  const person = await ask('POST /people', { firstName: 'Zoë', lastName: 'Tab\tand \\N', notes: 'two\nlines' })
  const firstCase = await ask('POST /cases', { title: 'Broken', personId: person.body.id })
  await ask('POST /captures', { text: 'Called Zoë, send pricing tomorrow' })
  await mkdir(join(from, 'files/ab'), { recursive: true })
  await writeFile(join(from, 'files/ab/scan.bin'), Buffer.from([0, 255, 10, 13]))

  const file = join(from, 'all.backup')
  const made = await runProgram({ dataDir: from, words: ['backup', file] })
  expect(made).toMatchObject({ code: 0, said: expect.stringMatching(/Saved \d+ rows of \d+ tables and 2 files/) })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await program.stop()).toBe(0)
  const before = await contents(from)

  const to = await folder()
  expect(await runProgram({ dataDir: to, words: ['restore', file] })).toMatchObject({ code: 0 })
  expect(await contents(to)).toEqual(before)
  expect(await readFile(join(to, 'files/ab/scan.bin'))).toEqual(Buffer.from([0, 255, 10, 13]))

  const again = await startProgram({ dataDir: to })
  cleanups.push(() => again.stop())
  const there = await signInTo(again)
  expect((await there.ask(`GET /people/${person.body.id}`)).body).toMatchObject({ firstName: 'Zoë' })
  const nextCase = await there.ask('POST /cases', { title: 'Again broken' })
  expect(nextCase).toMatchObject({ status: 201, body: { number: firstCase.body.number + 1 } })
  expect((await there.ask('GET /search?q=zoe')).body.data).toMatchObject([{ id: person.body.id }])
})

test('a damaged, cut off or foreign file is refused, and so is one from a newer release; nothing changes', async () => {
  const { dataDir, file } = await aBackup()
  const good = await readFile(file)
  const before = await contents(dataDir)
  const refused = async (bytes: Buffer, why: RegExp) => {
    await writeFile(file, bytes)
    const { code, said } = await runProgram({ dataDir, words: ['restore', file, '--replace'] })
    expect({ code, said }).toEqual({ code: 1, said: expect.stringMatching(why) })
  }
  const flipped = Buffer.from(good)
  flipped[Math.floor(good.length / 2)]! ^= 1
  await refused(flipped, /damaged/)
  await refused(good.subarray(0, good.length - 1000), /damaged/)
  await refused(Buffer.from('id,name\n1,x\n'), /not a backup/)
  const newer = good
    .toString('latin1')
    .replace('"migrations":[', '"migrations":[{"name":"9999_later.sql","checksum":"x"},')
  await refused(withDigest(Buffer.from(newer, 'latin1').subarray(0, -32)), /newer Trefoil \(9999_later\.sql\)/)
  // Whole as a file, but short of rows: somebody counted wrong, or wrote it by hand.
  await refused(withDigest(Buffer.concat([good.subarray(0, -60), Buffer.alloc(28)])), /damaged/)
  expect(await contents(dataDir)).toEqual(before)
})

test('what is there stays unless somebody says that it may go', async () => {
  const { dataDir, file } = await aBackup()
  const restore = (...more: string[]) => runProgram({ dataDir, words: ['restore', file, ...more] })
  expect(await restore()).toMatchObject({ code: 1, said: expect.stringContaining('There is data here already') })
  expect(await restore('--replace')).toMatchObject({ code: 0 })
  const program = await startProgram({ dataDir })
  cleanups.push(() => program.stop())
  await signInTo(program, ADMIN)
  expect(await restore('--replace')).toMatchObject({ code: 1, said: expect.stringContaining('already runs') })
  expect(await runProgram({ dataDir, words: ['backup', file] })).toMatchObject({
    code: 1,
    said: expect.stringContaining('is there already'),
  })
})

test('a sealed backup tells nothing, and opens with its passphrase only', async () => {
  const sealed = { TREFOIL_BACKUP_PASSPHRASE: 'a long enough passphrase' }
  const { file } = await aBackup(sealed)
  const dataDir = await folder()
  const restore = (environment: Record<string, string>) =>
    runProgram({ dataDir, environment, words: ['restore', file] })
  expect(await restore({})).toMatchObject({ code: 1, said: expect.stringContaining('TREFOIL_BACKUP_PASSPHRASE') })
  expect(await restore({ TREFOIL_BACKUP_PASSPHRASE: 'another long passphrase' })).toMatchObject({ code: 1 })
  expect(await restore(sealed)).toMatchObject({ code: 0 })
})

/** An installation with an administrator, stopped, and a backup of it. */
async function aBackup(environment: Record<string, string> = {}) {
  const dataDir = await folder()
  const program = await startProgram({ dataDir, environment: WITH_ADMIN })
  await program.stop()
  const file = join(dataDir, 'all.backup')
  const made = await runProgram({ dataDir, environment, words: ['backup', file] })
  expect(made).toMatchObject({ code: 0 })
  return { dataDir, file }
}

const withDigest = (content: Buffer) => Buffer.concat([content, createHash('sha256').update(content).digest()])

async function contents(dataDir: string) {
  const server = await startEmbedded({ dataDir, log: createLog('silent'), durable: false })
  return contentsOf(server.url).finally(() => server.stop())
}

async function folder() {
  const { path, end } = await dataFolder()
  cleanups.push(end)
  return path
}
