import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newWorkspace } from '#features/access/access.ts'
import { actorOfUser } from '#features/access/actors.ts'
import type {} from '#features/access/access.tables.ts'
import '#app/operations.ts'
import { newId } from '#kernel/ids.ts'
import { readConfig } from '#platform/config.ts'
import type { Caller } from '#platform/context.ts'
import { connect } from '#platform/database/database.ts'
import { startEmbedded } from '#platform/database/embedded.ts'
import { migrate } from '#platform/database/migrate.ts'
import { createLog } from '#platform/log.ts'
import { createOutbound } from '#platform/outbound/outbound.ts'
import type { System } from '#platform/system.ts'
import { createVault } from '#platform/vault.ts'

export type Bench = { system: System; url: string; close(): Promise<void> }

/** A database of its own in a temporary folder, without the server before it. */
export async function aBench(): Promise<Bench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'trefoil-bench-'))
  const log = createLog('error')
  const server = await startEmbedded({ dataDir, log, durable: true })
  await migrate({ url: server.url, folder: join(import.meta.dirname, '../migrations'), log })
  const database = connect({ url: server.url, size: 4, onError: () => undefined })
  const system: System = {
    config: readConfig({}),
    database,
    log,
    outbound: createOutbound([]),
    vault: createVault('a-secret-for-the-bench-that-is-long-enough'),
    enqueue: async () => undefined,
    checkOutputs: false,
    now: () => new Date(),
  }
  return {
    system,
    url: server.url,
    async close() {
      await database.close()
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** An empty workspace and its administrator. */
export async function aWorkspace(system: System, name: string): Promise<Caller> {
  const { owner } = system.database
  const [workspaceId, userId] = [newId(), newId()]
  await owner
    .insertInto('workspaces')
    .values({ id: workspaceId, name, currency: 'EUR', time_zone: 'Europe/Berlin', locale: 'en-AU' })
    .execute()
  await owner
    .insertInto('users')
    .values({
      workspace_id: workspaceId,
      id: userId,
      name: 'Bench',
      email: `${userId}@bench.test`,
      role: 'administrator',
    })
    .execute()
  for (const prepare of newWorkspace) await prepare(system.database, { workspaceId, userId })
  const actor = await actorOfUser(system.database, workspaceId, userId)
  if (!actor) throw new Error('The administrator of the bench cannot act.')
  return { actor, system, via: 'command' }
}
