import type { CompiledQuery, Kysely, Transaction } from 'kysely'
import pg from 'pg'
import { ask, kyselyOver, together } from './driver.ts'

/** Every chapter adds its tables here: `declare module '#platform/database/database.ts' { interface Tables { … } }`. */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface Tables {}

export type Db = Kysely<Tables> | Transaction<Tables>

export type Database = {
  /** The database as one workspace sees it: other workspaces' rows do not exist (row-level security). */
  of(workspaceId: string): Db
  /**
   * One transaction, bound to the workspace and, for personal tables, to the user.
   * @param last what to write when the work is done, given its result: it travels together with the commit.
   */
  transaction<Result>(
    bound: Bound,
    work: (db: Db) => Promise<Result>,
    last?: (result: Result) => CompiledQuery | null,
  ): Promise<Result>
  /** The owner's view, for sign-in and upkeep only: the program's role does not apply. */
  owner: Kysely<Tables>
  ownerPool: pg.Pool
  /** Waiting and total connections of the program's pool. */
  pressure(): { total: number; idle: number; waiting: number }
  url: string
  ownerUrl: string
  close(): Promise<void>
}
type Bound = { workspaceId: string; userId: string }
type Options = { url: string; ownerUrl?: string; size: number; onError: (error: Error) => void }
type BoundClient = pg.PoolClient & { boundTo?: string; db?: Db }

// numeric stays text (money), int8 becomes a number (counts), date stays text (a day has no time zone).
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, String)

/** Opens the pools. Every connection of the program's pool starts under a role that owns nothing and bypasses nothing. */
export function connect({ url, ownerUrl = url, size, onError }: Options): Database {
  const common = { connectionTimeoutMillis: 3000, idleTimeoutMillis: 30_000, keepAlive: true }
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    ...common,
    statement_timeout: 30_000,
    // Statements that do not wait for each other travel together, each with a result and an error of its own.
    pipeline: true,
    options: '-c role=trefoil_app',
  })
  const ownerPool = new pg.Pool({ connectionString: ownerUrl, max: 4, ...common })
  for (const each of [pool, ownerPool]) {
    each.on('error', onError)
    each.on('connect', (client) => client.on('error', onError))
  }

  const views = new Map<string, Db>()
  const viewOf = (workspaceId: string) =>
    kyselyOver<Tables>({ take: () => bindOnce(pool, workspaceId), give: (client) => client.release() })

  return {
    of(workspaceId) {
      const view = views.get(workspaceId) ?? viewOf(asId(workspaceId))
      views.set(workspaceId, view)
      return view
    },
    transaction: (bound, work, last) => transact(pool, bound, work, last),
    owner: kyselyOver<Tables>({ take: () => ownerPool.connect(), give: (client) => client.release() }),
    ownerPool,
    pressure: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    url,
    ownerUrl,
    close: async () => void (await Promise.all([pool.end(), ownerPool.end()])),
  }
}

/** Binding costs a round trip only when the connection last served another workspace. */
async function bindOnce(pool: pg.Pool, workspaceId: string): Promise<pg.PoolClient> {
  const client: BoundClient = await pool.connect()
  if (client.boundTo === workspaceId) return client
  try {
    await client.query({
      name: 'bind',
      text: `select set_config('app.workspace_id', $1, false)`,
      values: [workspaceId],
    })
    client.boundTo = workspaceId
    return client
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** Opening travels with the first statement, the commit with the last one; the settings end with the transaction. */
async function transact<Result>(
  pool: pg.Pool,
  bound: Bound,
  work: (db: Db) => Promise<Result>,
  last?: (result: Result) => CompiledQuery | null,
): Promise<Result> {
  const settings = `set_config('app.workspace_id', '${asId(bound.workspaceId)}', true), set_config('app.user_id', '${asId(bound.userId)}', true)`
  const client: BoundClient = await pool.connect()
  const db = (client.db ??= kyselyOver<Tables>({ take: async () => client, give: () => undefined }))
  let isBroken = false
  try {
    together(client)
    const opened = client.query(`begin; select ${settings}`)
    const [, result] = await Promise.all([opened, work(db)])
    const written = last?.(result)
    together(client)
    const [, { command }] = await Promise.all([written && ask(client, written), client.query('commit')])
    // The database answers the commit of a transaction in which something failed with a rollback.
    if (command !== 'COMMIT') throw new Error('The transaction was rolled back.')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => (isBroken = true))
    throw error
  } finally {
    client.release(isBroken)
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function asId(text: string): string {
  if (!UUID.test(text)) throw new Error('This is not an id.')
  return text
}
