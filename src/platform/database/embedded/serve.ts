import { rmdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { AppError } from '#kernel/errors.ts'
import { addressOf, urlOf, type Address } from './address.ts'
import { claim, standBack, type Ownership } from './ownership.ts'
import type { Place } from './place.ts'
import { findRunning, forget, launch, readPostmaster, stop, type Start } from './postmaster.ts'
import { isServerOf } from './process.ts'
import { watchOver } from './watcher.ts'

/** A server that is up, holds the database `trefoil`, and is held by this process. */
export type Served = { pid: number; address: Address; ownership: Ownership; watcher: { end(): void } }

/** Tries again a few times: sessions of a server that was killed can outlive it for a moment. */
export async function serve(start: Start, tries = 3): Promise<Served> {
  const served = await serveOnce(start)
  if (served) return served
  if (tries === 1) throw notStarted(start.place)
  await sleep(300)
  return serve(start, tries - 1)
}

async function serveOnce(start: Start): Promise<Served | undefined> {
  const { place } = start
  // None of ours and none to start? Then another process was faster, and the claim says so.
  const server = (await findRunning(place)) ?? (await launch(start)) ?? (await findRunning(place))
  if (!server) return undefined
  const address = await addressOf(place, server)
  const ownership = await claim(urlOf(address, 'postgres'), () => isServerOf(server.pid, place.data))
  if (!ownership) return undefined
  await createDatabase(ownership.session)
  standBack(ownership)
  return { pid: server.pid, address, ownership, watcher: watchOver(place, server.pid) }
}

/** After a kill -9 of our process its server may live on; nobody holds it, so it is stopped and started afresh. */
export async function endLeftover({ place, programs, log }: Omit<Start, 'address'>): Promise<void> {
  const found = await readPostmaster(place)
  if (!found) return
  const isServing = () => isServerOf(found.pid, place.data)
  const ownership = await claim(urlOf(await addressOf(place, found), 'postgres'), isServing)
  if (!ownership) return forget(place, found)
  if (!(await isServing())) throw outOfReach(place)
  log.info('A PostgreSQL that an earlier run of Trefoil left behind is stopped first.')
  await stop(place, programs, found.pid, log)
  // Goes only if it is empty, so only if it was a socket folder of that run.
  await rmdir(found.host).catch(() => undefined)
}

async function createDatabase(session: pg.Client): Promise<void> {
  const { rowCount } = await session.query(`select from pg_database where datname = 'trefoil'`)
  if (rowCount === 0) await session.query('create database trefoil')
}

const notStarted = ({ logFile }: Place) =>
  new AppError(
    'unavailable',
    'database.not_started',
    `The built-in PostgreSQL could not be started. ${logFile} says why.`,
  )

const outOfReach = ({ data }: Place) =>
  new AppError(
    'conflict',
    'database.in_use',
    `A PostgreSQL that this process cannot stop, perhaps in another container, uses ${data}. Stop it first.`,
  )
