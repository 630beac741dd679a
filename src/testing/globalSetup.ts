import { join } from 'node:path'
import type {} from 'vitest'
import type { TestProject } from 'vitest/node'
import { migrate } from '#platform/database/migrate.ts'
import { createLog } from '#platform/log.ts'
import { testDatabase } from './database.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A migrated database for the whole run: `inject('databaseUrl')`. */
    databaseUrl: string
  }
}

const MIGRATIONS = join(import.meta.dirname, '../../migrations')

/** One database for the whole run; each test works in a workspace of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await testDatabase()
  try {
    await migrate({ url: database.url, folder: MIGRATIONS, log: createLog('warn') })
  } catch (error) {
    await database.end()
    throw error
  }
  project.provide('databaseUrl', database.url)
  return () => database.end()
}
