import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '#platform/database/embedded.ts'
import { createLog } from '#platform/log.ts'

export type TestDatabase = { url: string; end(): Promise<void> }

/** An empty database that is gone at the end: on TEST_DATABASE_URL, else on a server of its own. */
export async function testDatabase(
  server: string | undefined = process.env['TEST_DATABASE_URL'],
): Promise<TestDatabase> {
  return server ? scratchDatabase(server) : temporaryServer()
}

/** A fresh database on a server that is there already. */
export async function scratchDatabase(server: string): Promise<TestDatabase> {
  const name = `trefoil_test_${randomBytes(6).toString('hex')}`
  await run(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, end: () => run(server, `drop database if exists ${name} with (force)`) }
}

async function temporaryServer(): Promise<TestDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'trefoil-test-'))
  const database = await startEmbedded({ dataDir, log: createLog('warn'), durable: false })
  return {
    url: database.url,
    async end() {
      await database.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
