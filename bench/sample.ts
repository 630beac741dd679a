import { mkdtempSync, chmodSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundFirst } from '#features/access/setup.ts'
import '#app/operations.ts'
import '#app/hooks.ts'
import { openSystem, type Opened } from '#app/open.ts'
import { loadSample } from '#app/seed/loadSample.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import type { System } from '#platform/system.ts'
import { say } from './say.ts'

/** Who signs in to the sample, and is its administrator. */
export const admin = { name: 'Ada Bench', email: 'bench@trefoil.test', password: 'a-password-for-the-bench' }

export type Sample = { system: System; dataDir: string; workspaceId: string; userId: string }

/** A temporary folder for a database; as root, PostgreSQL runs under another user, who must reach it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trefoil-bench-'))
  chmodSync(folder, 0o755)
  return folder
}

/**
 * The sample workspace in a database of its own, for the time of `work`; removed afterwards.
 * @param now The clock, so that the same sample comes out on every day.
 */
export async function withSample<Result>(
  work: (sample: Sample, close: () => Promise<void>) => Promise<Result>,
  now: () => Date = () => new Date(),
): Promise<Result> {
  const folder = temporaryFolder()
  const dataDir = join(folder, 'data')
  let opened: Opened | null = null
  const close = async () => {
    await opened?.close()
    opened = null
  }
  try {
    opened = await openSystem(readConfig({ TREFOIL_DATA_DIR: dataDir }), createLog('error'))
    const system = { ...opened.system, now }
    const settings = { workspaceName: 'Bench', currency: 'USD', timeZone: 'Europe/Berlin', locale: 'en-GB' }
    const { userId } = await foundFirst(system.database, { ...admin, ...settings })
    const started = Date.now()
    const { workspaceId } = await loadSample(system, userId)
    say(`The sample workspace was loaded in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
    return await work({ system, dataDir, workspaceId, userId }, close)
  } finally {
    await close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
