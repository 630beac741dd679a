import { sql } from 'kysely'
import { newWorkspace } from '#features/access/access.ts'
import { tellAccess } from '#features/access/accounts.ts'
import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/database/database.ts'

export const SAMPLE_NAME = 'Sample company'

type Home = { name: string; email: string; workspace_id: string; time_zone: string; locale: string }

/**
 * A workspace for the sample, beside the user's own: in dollars, by the user's clock. The user is its administrator,
 * but does not see it before `openSample`, when everything is in.
 * @throws AppError not_found when the user has no workspace.
 */
export async function foundSample(database: Database, userId: string): Promise<Actor> {
  const { name, email, time_zone: timeZone, locale } = await homeOf(database, userId)
  const workspaceId = newId()
  // One that a crash left half made was never shown.
  await sql`delete from workspaces w using users u where w.is_sample and u.workspace_id = w.id and u.id = ${userId} and not u.active`.execute(
    database.owner,
  )
  await database.owner
    .insertInto('workspaces')
    .values({ id: workspaceId, name: SAMPLE_NAME, currency: 'USD', time_zone: timeZone, locale, is_sample: true })
    .execute()
  await database.owner
    .insertInto('users')
    .values({ workspace_id: workspaceId, id: userId, name, email, role: 'administrator', active: false })
    .execute()
  for (const prepare of newWorkspace) await prepare(database, { workspaceId, userId })
  const workspace = { name: SAMPLE_NAME, currency: 'USD', timeZone, locale, isSample: true }
  return {
    userId,
    workspaceId,
    name,
    role: 'administrator',
    teamIds: [],
    teamMates: new Set(),
    reports: new Set(),
    workspace,
  }
}

/** The user's first workspace that is no sample. */
export async function homeOf(database: Database, userId: string): Promise<Home> {
  const answer =
    await sql<Home>`select u.name, u.email, w.id as workspace_id, w.time_zone, w.locale from users u join workspaces w on w.id = u.workspace_id
    where u.id = ${userId} and u.active and not w.is_sample order by w.created_at limit 1`.execute(database.owner)
  const home = answer.rows[0]
  if (!home)
    throw new AppError(
      'not_found',
      'sample.no_home',
      'Make a workspace of your own first; the sample stands beside it.',
    )
  return home
}

/** The sample becomes visible, in place of an older one of the same user. */
export async function openSample(database: Database, { userId, workspaceId }: Actor) {
  await sql`update users set active = true where workspace_id = ${workspaceId} and id = ${userId}`.execute(
    database.owner,
  )
  await sql`delete from workspaces w using users u where w.is_sample and w.id <> ${workspaceId}
    and u.workspace_id = w.id and u.id = ${userId} and u.role = 'administrator'`.execute(database.owner)
  await sql`update auth.session set "activeWorkspaceId" = null where "userId" = ${userId}
    and not exists (select from workspaces where id = "activeWorkspaceId")`.execute(database.owner)
  await sql`analyze`.execute(database.owner)
  await tellAccess(database)
}

export const dropSample = async (database: Database, workspaceId: string) =>
  void (await sql`delete from workspaces where id = ${workspaceId} and is_sample`.execute(database.owner))

/** @throws AppError conflict while the same user's sample is being made elsewhere. */
export async function oneAtATime<Result>(
  database: Database,
  userId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = await database.ownerPool.connect()
  const key = `sample ${userId}`
  try {
    const { rows } = await client.query<{ isFree: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as "isFree"',
      [key],
    )
    if (!rows[0]?.isFree)
      throw new AppError('conflict', 'sample.loading', 'The sample is being loaded already. Wait until it is ready.')
    return await work()
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]).catch(() => undefined)
    client.release()
  }
}
