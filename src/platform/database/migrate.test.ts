import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { scratchDatabase, type TestDatabase } from '../../testing/database.ts'
import { createLog } from '../log.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await scratchDatabase(inject('databaseUrl'))
  folder = await mkdtemp(join(tmpdir(), 'trefoil-migrations-'))
})
afterEach(async () => {
  await database.end()
  await rm(folder, { recursive: true, force: true })
})

test('files are applied in order, and once', async () => {
  await file('0002_second.sql', `insert into step (name) values ('second')`)
  await file('0001_first.sql', `create table step (number serial, name text); insert into step (name) values ('first')`)
  await file('0010_third.sql', `insert into step (name) values ('third'); insert into step (name) values ('fourth');`)
  expect(await run()).toEqual({ applied: ['0001_first.sql', '0002_second.sql', '0010_third.sql'] })
  expect(await names('select name from step order by number')).toEqual(['first', 'second', 'third', 'fourth'])
  expect(await run()).toEqual({ applied: [] })
})

test('of two that run at once one does the work and the other waits for it', async () => {
  await file('0001_slow.sql', `create table step (name text); select pg_sleep(0.2)`)
  await file('0002_next.sql', `insert into step values ('next')`)
  const results = await Promise.all([run(), run()])
  expect(results.flatMap(({ applied }) => applied)).toEqual(['0001_slow.sql', '0002_next.sql'])
  expect(await names('select name from step')).toEqual(['next'])
})

test('a database of a newer release is refused with a way out', async () => {
  await file('0001_first.sql', 'create table step (name text)')
  await file('0002_newer.sql', 'create table newer (name text)')
  await run()
  await rm(join(folder, '0002_newer.sql'))
  await expect(run()).rejects.toThrow(/newer Trefoil \(0002_newer.sql\).*Start that newer release again, or restore/)
})

test('an applied file that has changed is refused', async () => {
  await file('0001_first.sql', 'create table step (name text)')
  await run()
  await file('0001_first.sql', 'create table step (name text, more text)')
  await file('0002_second.sql', 'create table second (name text)')
  await expect(run()).rejects.toThrow(/0001_first.sql is not the file that was applied/)
  expect(await names(`select to_regclass('second')::text as name`)).toEqual([null])
})

test('other line ends are no change', async () => {
  await file('0001_first.sql', 'create table step (\n  name text\n)')
  await run()
  await file('0001_first.sql', 'create table step (\r\n  name text\r\n)')
  expect(await run()).toEqual({ applied: [] })
})

test('a failing file leaves nothing half done, says where it failed, and can be repaired', async () => {
  await file('0001_first.sql', 'create table step (name text)')
  await file('0002_broken.sql', `insert into step values ('half');\ncreate table half (name text);\nselect nonsense`)
  await expect(run()).rejects.toThrow(/0002_broken.sql, line 3: column "nonsense" does not exist/)
  expect(await names(`select to_regclass('half')::text as name`)).toEqual([null])
  expect(await names('select name from step')).toEqual([])
  await file('0002_broken.sql', `insert into step values ('whole')`)
  expect(await run()).toEqual({ applied: ['0002_broken.sql'] })
  expect(await names('select name from step')).toEqual(['whole'])
})

test('a file that would come before an applied one is refused', async () => {
  await file('0002_second.sql', 'create table second (name text)')
  await run()
  await file('0001_late.sql', 'create table late (name text)')
  await expect(run()).rejects.toThrow(/0001_late.sql comes before 0002_second.sql/)
})

test('two files with one number, and a file without a number, are refused', async () => {
  await file('0001_one.sql', 'select 1')
  await file('0001_other.sql', 'select 1')
  await expect(run()).rejects.toThrow(/0001_other.sql and 0001_one.sql have one number/)
  await rm(join(folder, '0001_other.sql'))
  await file('later.sql', 'select 1')
  await expect(run()).rejects.toThrow(/later.sql must be named NNNN_name.sql/)
})

const run = () => migrate({ url: database.url, folder, log: createLog('silent') })

const file = (name: string, sql: string) => writeFile(join(folder, name), sql)

async function names(select: string): Promise<(string | null)[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<{ name: string | null }>(select).finally(() => client.end())
  return rows.map(({ name }) => name)
}
