import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { dataFolder, runProgram, signInTo, startProgram, WITH_ADMIN } from '#testing/program.ts'
import { runSql } from '#testing/systemPostgres.ts'
import { startEmbedded } from '#platform/database/embedded.ts'
import { createLog } from '#platform/log.ts'

vi.setConfig({ testTimeout: 90_000 })

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

test('the doctor finds nothing wrong with a running Trefoil, and names what is wrong with a broken one', async () => {
  const dataDir = await folder()
  const doctor = () => runProgram({ dataDir, words: ['doctor'] })
  expect(await doctor()).toMatchObject({ code: 0, said: expect.stringContaining('not made yet') })
  const program = await startProgram({ dataDir, environment: WITH_ADMIN })
  expect(await doctor()).toMatchObject({ code: 0, said: expect.stringContaining('0 in trouble') })
  await program.stop()

  const server = await startEmbedded({ dataDir, log: createLog('silent'), durable: false })
  await runSql(server.url, 'alter table people disable row level security', 'alter role trefoil_app bypassrls')
  await server.stop()
  await chmod(join(dataDir, 'secret'), 0o644)
  const { code, said } = await doctor()
  expect(code).toBe(1)
  expect(said).toMatch(/trouble +Row-level security +missing on people/)
  expect(said).toMatch(/trouble +Role/)
  expect(said).toMatch(/trouble +Secret .*\n.*chmod 600/)
})

test('somebody is let in from the command line, beside the running program', async () => {
  const dataDir = await folder()
  const add = (words: string[], typed?: string) => runProgram({ dataDir, words: ['user', 'add', ...words], typed })
  expect(await add(['eve@example.test'])).toMatchObject({ code: 1, said: expect.stringContaining('/setup?token=') })
  const program = await startProgram({ dataDir, environment: WITH_ADMIN })
  cleanups.push(() => program.stop())

  const invited = await add(['eve@example.test', '--name', 'Eve Stone', '--role', 'manager'])
  const token = /\/invite\/(\S+)/.exec(invited.said)?.[1]
  const invitation = await fetch(`${program.url}/api/v1/invitations/${token}`)
  expect(await invitation.json()).toMatchObject({ email: 'eve@example.test', name: 'Eve Stone' })

  const bob = { email: 'bob@example.test', password: 'a-good-password' }
  expect(await add([bob.email, '--password-stdin'], `${bob.password}\n`)).toMatchObject({ code: 0 })
  expect((await (await signInTo(program, bob)).ask('GET /me')).body.user.role).toBe('member')
  expect(await add([bob.email])).toMatchObject({ code: 1, said: expect.stringContaining('already') })
  expect(await add(['not-a-mail'])).toMatchObject({ code: 2, said: expect.stringContaining('Usage') })
})

test('an export holds what its person may see, and nothing that is private to another', async () => {
  const dataDir = await folder()
  const program = await startProgram({ dataDir, environment: WITH_ADMIN })
  cleanups.push(() => program.stop())
  const { ask } = await signInTo(program)
  const bob = { email: 'bob@example.test', password: 'a-good-password' }
  await ask('POST /users', { name: 'Bob', ...bob })
  for (let n = 0; n < 205; n++) await ask('POST /people', { firstName: `Person ${n}` })
  await ask('POST /people', { firstName: 'Mine', visibility: 'private' })
  await (await signInTo(program, bob)).ask('POST /people', { firstName: 'His', visibility: 'private' })

  const file = join(dataDir, 'all.jsonl')
  expect(await runProgram({ dataDir, words: ['export', file, '--as', bob.email] })).toMatchObject({ code: 0 })
  const lines = (await readFile(file, 'utf8')).trim().split('\n')
  const people = lines.map((line) => JSON.parse(line)).filter(({ type }) => type === 'person')
  const names = people.map(({ firstName }) => firstName)
  expect(new Set(names).size).toBe(206)
  expect(names).toContain('His')
  expect(names).not.toContain('Mine')
})

async function folder() {
  const { path, end } = await dataFolder()
  cleanups.push(end)
  return path
}
