import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { AppError } from '#kernel/errors.ts'

/** A session that holds the folder for this process. It ends with the process, however that ends. */
export type Ownership = { session: pg.Client; lost: Promise<void> }

/** Any fixed number will do. */
const LOCK = 8_733_367

/** Cannot connect now, ended by an administrator, ended by a crash. */
const PASSING = new Set(['57P03', '57P01', '57P02'])

const OWNER = 'trefoil owner, process '

/**
 * Waits while the server starts, repairs itself or stops.
 * @returns undefined where nobody serves any more.
 * @throws AppError where another process holds the folder.
 */
export async function claim(url: string, isServing: () => Promise<boolean>): Promise<Ownership | undefined> {
  const session = await openSession(url, isServing)
  if (!session) return undefined
  try {
    const { rows } = await session.query('select pg_try_advisory_lock($1) as held', [LOCK])
    if (rows[0].held) return { session, lost: new Promise((done) => session.once('end', () => done())) }
    throw inUse(await ownerOf(session))
  } catch (error) {
    await session.end().catch(() => undefined)
    // Whoever held it has just died: its server may end this session between two words, and then it is asked again.
    if (error instanceof AppError || !isPassing(error)) throw error
  }
  return claim(url, isServing)
}

/** From here on it keeps no process alive that has nothing else to do. The types do not know the method. */
export const standBack = ({ session }: Ownership) => (session as pg.Client & { unref(): void }).unref()

async function openSession(url: string, isServing: () => Promise<boolean>): Promise<pg.Client | undefined> {
  while (true) {
    const session = new pg.Client({ connectionString: url, application_name: `${OWNER}${process.pid}` })
    // The end of the session is what counts, not how it came.
    session.on('error', () => undefined)
    try {
      await session.connect()
      return session
    } catch (error) {
      if (!isPassing(error)) throw error
      if (!(error instanceof pg.DatabaseError) && !(await isServing())) return undefined
      await sleep(20)
    }
  }
}

/** The server speaks and refuses for now, or the connection is gone. */
const isPassing = (error: unknown) => !(error instanceof pg.DatabaseError) || PASSING.has(error.code ?? '')

async function ownerOf(session: pg.Client): Promise<string> {
  const { rows } = await session.query(
    `select application_name as name from pg_stat_activity
     where pid in (select pid from pg_locks where locktype = 'advisory' and objid = $1 and granted)`,
    [LOCK],
  )
  return String(rows[0]?.name ?? '').replace(OWNER, '')
}

const inUse = (owner: string) =>
  new AppError(
    'conflict',
    'database.in_use',
    `Trefoil already runs on this data folder${owner ? ` (process ${owner})` : ''}. ` +
      'Stop it first, or give this one another folder with TREFOIL_DATA_DIR.',
  )
