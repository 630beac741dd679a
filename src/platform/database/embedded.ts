import { rm } from 'node:fs/promises'
import pg from 'pg'
import { AppError } from '#kernel/errors.ts'
import type { Log as FullLog } from '../log.ts'
import { addressOf, chooseAddress, urlOf, type Address } from './embedded/address.ts'
import { createCluster } from './embedded/cluster.ts'
import { claim, type Ownership } from './embedded/ownership.ts'
import { choosePlace, type Place } from './embedded/place.ts'
import { forget, launch, readPostmaster, stop } from './embedded/postmaster.ts'
import { isServerOf } from './embedded/process.ts'
import { preparePrograms } from './embedded/programs.ts'
import { watchOver } from './embedded/watcher.ts'
import { platformCheck } from './platformCheck.ts'

type Log = Pick<FullLog, 'info' | 'warn' | 'error'>

export type Embedded = { url: string; stop(): Promise<void> }

type Options = {
  dataDir: string
  log: Log
  /** `false` is for tests: faster, and a crash of the machine destroys the data. */
  durable?: boolean
  /** Where root keeps a database whose own folder PostgreSQL's account cannot enter. */
  elsewhere?: string
}

type Setting = { place: Place; programs: string; address: Address; durable: boolean; log: Log }

/**
 * A real PostgreSQL as a child process, with its data in `<dataDir>/postgres`.
 * @throws AppError where another process uses the folder, or where PostgreSQL cannot run here.
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const { dataDir, log, durable = true, elsewhere = '/var/lib/trefoil' } = options
  const binaries = platformCheck()
  const place = await choosePlace({ dataDir, elsewhere, log })
  const programs = await preparePrograms(binaries, place)
  await endLeftover(place, programs, log)
  await createCluster(place, programs, { durable })
  const address = await chooseAddress(place)
  const setting = { place, programs, address, durable, log }
  const { pid, ownership } = await serve(setting).catch(async (error: unknown) => {
    await removeOwn(address)
    throw error
  })
  const watcher = watchOver(place, pid)
  let stopping: Promise<void> | undefined
  void ownership.lost.then(() => stopping ?? log.error('The built-in PostgreSQL has ended. Start Trefoil again.'))
  const end = async () => {
    watcher.end()
    await stop(place, programs, pid, log)
    await removeOwn(address)
  }
  return { url: urlOf(address), stop: () => (stopping ??= end()) }
}

/** After a kill -9 of our process its server may live on; nobody owns it, so it is stopped and started afresh. */
async function endLeftover(place: Place, programs: string, log: Log): Promise<void> {
  const found = await readPostmaster(place)
  if (!found) return
  const isServing = () => isServerOf(found.pid, place.data)
  const ownership = await claim(urlOf(await addressOf(place, found), 'postgres'), isServing)
  if (!ownership) return forget(place, found)
  if (!(await isServing())) throw outOfReach(place)
  log.info('A PostgreSQL that an earlier run of Trefoil left behind is stopped first.')
  await stop(place, programs, found.pid, log)
}

async function serve({ place, programs, address, durable }: Setting): Promise<{ pid: number; ownership: Ownership }> {
  const server = await launch({ place, programs, address, durable })
  // Not ours? Then another process may have been faster: the claim tells.
  const found = server ?? (await readPostmaster(place))
  if (!found) throw notStarted(place)
  const url = urlOf(await addressOf(place, found), 'postgres')
  const ownership = await claim(url, () => isServerOf(found.pid, place.data))
  if (!server || !ownership) throw notStarted(place)
  await createDatabase(ownership.session)
  return { pid: server.pid, ownership }
}

async function createDatabase(session: pg.Client): Promise<void> {
  const { rowCount } = await session.query(`select from pg_database where datname = 'trefoil'`)
  if (rowCount === 0) await session.query('create database trefoil')
}

async function removeOwn({ own }: Address): Promise<void> {
  if (own) await rm(own, { recursive: true, force: true })
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
