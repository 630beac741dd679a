import { rm } from 'node:fs/promises'
import type { Log } from '../log.ts'
import { chooseAddress, urlOf } from './embedded/address.ts'
import { createCluster } from './embedded/cluster.ts'
import { choosePlace } from './embedded/place.ts'
import { stop, type Start } from './embedded/postmaster.ts'
import { preparePrograms } from './embedded/programs.ts'
import { endLeftover, serve, type Served } from './embedded/serve.ts'
import { platformCheck } from './platformCheck.ts'

export type Embedded = { url: string; stop(): Promise<void> }

type Options = {
  dataDir: string
  log: Pick<Log, 'info' | 'warn' | 'error'>
  /** `false` is for tests: faster, and a crash of the machine destroys the data. */
  durable?: boolean
  /** Where root keeps a database whose own folder PostgreSQL's account cannot enter. */
  elsewhere?: string
}

/**
 * A real PostgreSQL as a child process, with its data in `<dataDir>/postgres`.
 * @throws AppError where another process uses the folder, or where PostgreSQL cannot run here.
 */
export async function startEmbedded(options: Options): Promise<Embedded> {
  const { dataDir, log, durable = true, elsewhere = '/var/lib/trefoil' } = options
  const binaries = platformCheck()
  const place = await choosePlace({ dataDir, elsewhere, log })
  const programs = await preparePrograms(binaries, place)
  await endLeftover({ place, programs, durable, log })
  await createCluster(place, programs, { durable })
  const start = { place, programs, durable, log, address: await chooseAddress(place) }
  try {
    return keepRunning(start, await serve(start), log)
  } catch (error) {
    await removeSocketFolder(start)
    throw error
  }
}

/** The server comes back by itself where the system ended it, say for want of memory. */
function keepRunning(start: Start, first: Served, log: Options['log']): Embedded {
  let current = Promise.resolve(first)
  let stopping: Promise<void> | undefined
  const guard = async (served: Served): Promise<void> => {
    await served.ownership.lost
    if (stopping) return
    log.warn('The connection to the built-in PostgreSQL broke. It is taken up again.')
    served.watcher.end()
    current = serve(start, 20)
    const again = await current
    log.info('The built-in PostgreSQL serves again.')
    return guard(again)
  }
  void guard(first).catch((error: Error) => log.error(`${error.message} Start Trefoil again.`))
  const end = async () => {
    const served = await current.catch(() => undefined)
    served?.watcher.end()
    if (served) await stop(start.place, start.programs, served.pid, log)
    await removeSocketFolder(start)
  }
  return { url: urlOf(first.address), stop: () => (stopping ??= end()) }
}

async function removeSocketFolder({ address }: Start): Promise<void> {
  if (address.own) await rm(address.own, { recursive: true, force: true })
}
