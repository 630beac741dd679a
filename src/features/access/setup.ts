import { AppError } from '#kernel/errors.ts'
import type { Database } from '#platform/database/database.ts'
import { newWorkspace } from './access.ts'
import { hasAdministrator } from './accounts.ts'
import { foundWorkspace } from './invitations.ts'

type First = {
  name: string
  email: string
  password: string
  workspaceName: string
  currency: string
  timeZone: string
  locale: string
}

/**
 * Makes the first workspace and its administrator.
 * @throws AppError conflict when somebody was faster; the lock lets one through at a time.
 */
export async function foundFirst(database: Database, first: First) {
  const client = await database.ownerPool.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('trefoil set-up'))`)
    if (await hasAdministrator(database)) {
      throw new AppError(
        'conflict',
        'setup.done',
        'Trefoil is set up already. Sign in, or ask the administrator for an invitation.',
      )
    }
    const founded = await foundWorkspace(database, { ...first, name: first.workspaceName }, first)
    for (const prepare of newWorkspace) await prepare(database, founded)
    return founded
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('trefoil set-up'))`).catch(() => undefined)
    client.release()
  }
}
