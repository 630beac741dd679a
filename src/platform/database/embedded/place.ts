import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { chmod, chown, mkdir, realpath, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { AppError } from '#kernel/errors.ts'
import type { Log } from '../../log.ts'

/** Whom the server runs as; empty: whoever we are. */
export type Account = { uid?: number; gid?: number }

export type Place = { home: string; data: string; account: Account; logFile: string }

/** PostgreSQL refuses to run as root, so root lends it the id that owns nothing ("nobody"). */
const NOBODY = 65_534

type Wish = { dataDir: string; elsewhere: string; log: Pick<Log, 'info'> }

/** Where the database lives and whom it runs as: `<dataDir>/postgres`, unless that account cannot get there. */
export async function choosePlace({ dataDir, elsewhere, log }: Wish): Promise<Place> {
  await mkdir(dataDir, { recursive: true })
  const wished = await realpath(resolve(dataDir))
  const logFile = join(wished, 'postgres.log')
  const existing = await realpath(join(wished, 'postgres')).catch(() => undefined)
  if (process.getuid?.() !== 0) {
    const data = existing ?? join(wished, 'postgres')
    if (existing && process.getuid) await refuseForeign(existing, process.getuid())
    return { home: dirname(data), data, account: {}, logFile }
  }
  const account = await accountFor(existing)
  const home = existing ? dirname(existing) : await reachableHome(wished, elsewhere, account, log)
  if (!canReach(home, account)) throw unreachable(home, account)
  return { home, data: join(home, 'postgres'), account, logFile }
}

/** Every folder on the way must let the account pass. */
export function canReach(path: string, { uid, gid }: Account): boolean {
  if (uid === undefined) return true
  const { mode, uid: owner, gid: group } = statSync(path)
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
  if (!(mode & bit)) return false
  return path === dirname(path) || canReach(dirname(path), { uid, gid })
}

/** A folder that an ordinary user made stays that user's, also when root starts Trefoil. */
async function accountFor(existing: string | undefined): Promise<{ uid: number; gid: number }> {
  if (!existing) return { uid: NOBODY, gid: NOBODY }
  const { uid, gid } = await stat(existing)
  return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid }
}

async function reachableHome(wished: string, elsewhere: string, account: { gid: number }, log: Wish['log']) {
  await openToGroup(wished, account)
  if (canReach(wished, account)) return wished
  const name = `${basename(wished)}-${createHash('sha256').update(wished).digest('hex').slice(0, 8)}`
  const home = join(elsewhere, name)
  await mkdir(join(home, 'postgres'), { recursive: true })
  await openToGroup(elsewhere, account)
  await openToGroup(home, account)
  await symlink(join(home, 'postgres'), join(wished, 'postgres'))
  log.info(
    `The account that runs PostgreSQL cannot enter ${wished}: the database is kept in ${home}, linked from there.`,
  )
  return realpath(home)
}

/** Only folders of ours are opened, and only to the account's group. */
async function openToGroup(folder: string, account: { gid: number }): Promise<void> {
  const { uid, gid, mode } = await stat(folder)
  if (uid !== 0 || gid !== 0 || mode & 0o001 || !canReach(dirname(folder), account)) return
  await chown(folder, uid, account.gid)
  await chmod(folder, (mode & 0o7777) | 0o010)
}

async function refuseForeign(folder: string, uid: number): Promise<void> {
  const { uid: owner } = await stat(folder)
  if (owner === uid) return
  throw new AppError(
    'unavailable',
    'database.foreign_folder',
    `The database folder ${folder} belongs to user id ${owner}, but Trefoil runs as ${uid}. ` +
      `Start it as that user or as root, or run "chown -R ${uid} ${folder}" as root.`,
  )
}

const unreachable = (folder: string, { uid }: Account) =>
  new AppError(
    'unavailable',
    'database.unreachable_folder',
    `PostgreSQL runs as user id ${uid}, which cannot enter ${folder}. ` +
      'Give every folder above it the right to pass (chmod o+x), or choose another TREFOIL_DATA_DIR.',
  )
