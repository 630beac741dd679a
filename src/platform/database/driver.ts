import {
  type CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import { statementName } from './statementName.ts'

/** Where Kysely gets its connections from, and gives them back to. */
export type Source = { take(): Promise<pg.PoolClient>; give(client: pg.PoolClient): void }

/** Kysely over pg clients that the caller has bound to a workspace, with statements prepared once per connection. */
export function kyselyOver<Tables>(source: Source): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOver(source),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

/** Sends at once, under the name that the statement is prepared by. */
export const ask = (client: pg.PoolClient, { sql, parameters }: CompiledQuery) =>
  client.query({ text: sql, values: parameters as unknown[], name: statementName(sql) })

/**
 * What is asked until the running code rests is sent as one piece: a piece of its own costs a call of the system here, and
 * wakes the database once more.
 */
export function together({ connection: { stream } }: pg.PoolClient) {
  stream.cork()
  process.nextTick(() => stream.uncork())
}

type Connection = DatabaseConnection & { client: pg.PoolClient }

function driverOver(source: Source): Driver {
  const refuse = () => Promise.reject(new Error('Transactions are opened by the operation, not here.'))
  return {
    init: async () => undefined,
    acquireConnection: async () => connectionOf(await source.take()),
    releaseConnection: async (connection) => source.give((connection as Connection).client),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: async () => undefined,
  }
}

function connectionOf(client: pg.PoolClient): Connection {
  return {
    client,
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const answer = await ask(client, query)
      return { rows: answer.rows as Row[], numAffectedRows: BigInt(answer.rowCount ?? 0) }
    },
    // oxlint-disable-next-line require-yield
    async *streamQuery() {
      throw new Error('Streaming goes through COPY or keyset pages.')
    },
  }
}
