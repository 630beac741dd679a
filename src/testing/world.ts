import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { actorOfUser } from '#features/access/actors.ts'
import { newWorkspace } from '#features/access/access.ts'
import type {} from '#features/access/access.tables.ts'
import { newId } from '#kernel/ids.ts'
import type { Actor, Role } from '#platform/actor.ts'
import { readConfig } from '#platform/config.ts'
import type { Caller } from '#platform/context.ts'
import { connect, type Database } from '#platform/database/database.ts'
import { createLog } from '#platform/log.ts'
import type { Job } from '#platform/jobs.ts'
import { createOutbound } from '#platform/outbound/outbound.ts'
import type { System } from '#platform/system.ts'
import { createVault } from '#platform/vault.ts'

export type World = {
  system: System
  database: Database
  workspaceId: string
  /** The administrator; further users by `user()`. */
  admin: Caller
  user(role?: Role, details?: { name?: string; teamIds?: string[] }): Promise<Caller>
  /** A caller again, after teams or roles changed. */
  refreshed(caller: Caller): Promise<Caller>
  /** Jobs that were put on the queue; tests run them by hand. */
  jobs: Job[]
}

let shared: Database | undefined

const database = () => (shared ??= connect({ url: inject('databaseUrl'), size: 6, onError: () => undefined }))

/** A workspace of its own, with its administrator: tests never see one another. The clock can be set. */
export async function aWorld(
  options: { now?: () => Date; locale?: string; currency?: string; timeZone?: string } = {},
): Promise<World> {
  const jobs: Job[] = []
  const workspaceId = newId()
  const system: System = {
    config: readConfig({ TREFOIL_DATA_DIR: join(tmpdir(), 'trefoil-test-data') }),
    database: database(),
    log: createLog('silent'),
    outbound: createOutbound([]),
    vault: createVault('a-secret-for-tests-that-is-long-enough'),
    enqueue: async (job) => void jobs.push(job),
    checkOutputs: true,
    now: options.now ?? (() => new Date()),
  }
  const { owner } = system.database
  await owner
    .insertInto('workspaces')
    .values({
      id: workspaceId,
      name: 'Test',
      currency: options.currency ?? 'EUR',
      time_zone: options.timeZone ?? 'Europe/Berlin',
      locale: options.locale ?? 'en-GB',
    })
    .execute()

  const callerFor = (actor: Actor): Caller => ({ actor, system, via: 'api' })
  const find = async (id: string) => {
    const actor = await actorOfUser(system.database, workspaceId, id)
    if (!actor) throw new Error('The test user cannot act.')
    return callerFor(actor)
  }
  const user: World['user'] = async (role = 'member', { name = `${role} ${jobs.length}`, teamIds = [] } = {}) => {
    const id = newId()
    await owner
      .insertInto('users')
      .values({ workspace_id: workspaceId, id, name, email: `${id}@example.test`, role })
      .execute()
    for (const team_id of teamIds)
      await owner.insertInto('team_members').values({ workspace_id: workspaceId, team_id, user_id: id }).execute()
    return find(id)
  }
  const admin = await user('administrator', { name: 'Ada Admin' })
  for (const prepare of newWorkspace) await prepare(system.database, { workspaceId, userId: admin.actor.userId })
  return {
    system,
    database: system.database,
    workspaceId,
    admin,
    user,
    refreshed: (caller) => find(caller.actor.userId),
    jobs,
  }
}
