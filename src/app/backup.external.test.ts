import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { startEmbedded } from '#platform/database/embedded.ts'
import { createLog } from '#platform/log.ts'
import { contentsOf } from '#testing/contents.ts'
import { dataFolder, runProgram, signInTo, startProgram, WITH_ADMIN } from '#testing/program.ts'
import { addressFor, runSql } from '#testing/systemPostgres.ts'

vi.setConfig({ testTimeout: 90_000 })

test('an owner whom the fences hold saves and restores everybody’s rows, the personal ones too', async ({
  onTestFinished,
}) => {
  const { path: dataDir, end } = await dataFolder()
  onTestFinished(end)
  const server = await startEmbedded({ dataDir, log: createLog('silent'), durable: false })
  onTestFinished(() => server.stop())
  await runSql(
    server.url,
    'create role crm login createrole',
    'create database crm owner crm',
    'create database again owner crm',
  )
  const crm = { DATABASE_URL: addressFor(server.url, 'crm', 'crm') }
  const again = { DATABASE_URL: addressFor(server.url, 'crm', 'again') }

  const program = await startProgram({ dataDir, environment: { ...crm, ...WITH_ADMIN } })
  const { ask } = await signInTo(program)
  await ask('POST /people', { firstName: 'Bob', lastName: 'Stone' })
  expect((await ask('POST /captures', { text: 'Called Bob Stone, send pricing tomorrow' })).status).toBe(201)
  const file = join(dataDir, 'all.backup')
  expect(await runProgram({ dataDir, environment: crm, words: ['backup', file] })).toMatchObject({ code: 0 })
  expect(await runProgram({ dataDir, environment: crm, words: ['restore', file, '--replace'] })).toMatchObject({
    code: 1,
    said: expect.stringContaining('in use'),
  })
  await program.stop()

  expect(await runProgram({ dataDir, environment: again, words: ['restore', file] })).toMatchObject({ code: 0 })
  const [before, after] = await Promise.all(
    ['crm', 'again'].map((name) => contentsOf(addressFor(server.url, 'trefoil', name))),
  )
  expect(before?.['public.captures']).toMatch(/^1 rows/)
  expect(after).toEqual(before)

  const there = await startProgram({ dataDir, environment: again })
  onTestFinished(async () => void (await there.stop()))
  expect((await (await signInTo(there)).ask('GET /people')).body.data).toMatchObject([{ lastName: 'Stone' }])
})
