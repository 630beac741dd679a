import type { InjectOptions } from 'fastify'
import { inject } from 'vitest'
import { serve, type Served } from '#app/server.ts'
import { newId } from '#kernel/ids.ts'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/database/database.ts'
import { createLog } from '#platform/log.ts'
import { createOutbound } from '#platform/outbound/outbound.ts'
import { createVault } from '#platform/vault.ts'
import { foundWorkspace } from '#features/access/invitations.ts'
import { newWorkspace } from '#features/access/access.ts'

export const SECRET = 'a-secret-for-tests-that-is-long-enough'
const PASSWORD = 'correct-horse-battery'

type Answer = { status: number; body: any; headers: Record<string, unknown>; text: string } // oxlint-disable-line no-explicit-any
export type Ask = (line: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
export type Api = Served & {
  /** `ask('POST /people', {…})` below /api/v1, without a sign-in. */
  ask: Ask
  /** The administrator of a new workspace, signed in with a cookie. */
  administrator(): Promise<{ ask: Ask; email: string; password: string; workspaceId: string }>
  signIn(email: string, password?: string): Promise<Ask>
  close(): Promise<void>
}

/** The whole program on the test database, asked as a client would ask. */
export async function anApi(environment: Record<string, string> = {}): Promise<Api> {
  const database = connect({ url: inject('databaseUrl'), size: 6, onError: () => undefined })
  const config = readConfig({ TREFOIL_RATE_LIMIT: '100000', ...environment })
  const system = {
    config,
    database,
    log: createLog('silent'),
    outbound: createOutbound(config.OUTBOUND_ALLOWED_INTERNAL_HOSTS),
    vault: createVault(SECRET),
    enqueue: async () => undefined,
    checkOutputs: true,
    now: () => new Date(),
  }
  const served = await serve({ system, secret: SECRET, close: () => database.close() })

  // Each client comes from an address of its own: limits count per address, and the tests share a database.
  const asker =
    (fixed: Record<string, string>, remoteAddress = anAddress()): Ask =>
    async (line, body, headers = {}) => {
      const [method = 'GET', path = '/'] = line.split(' ')
      const isText = typeof body === 'string'
      const response = await served.app.inject({
        remoteAddress,
        method: method as InjectOptions['method'],
        url: path.startsWith('/api/') || /^\/(healthz|readyz|metrics)/.test(path) ? path : `/api/v1${path}`,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...fixed, ...headers },
        ...(body === undefined ? {} : { payload: isText ? body : JSON.stringify(body) }),
      })
      const isJson = String(response.headers['content-type']).includes('json')
      return {
        status: response.statusCode,
        body: isJson && response.body ? response.json() : null,
        headers: response.headers,
        text: response.body,
      }
    }
  const ask = asker({})

  const signIn = async (email: string, password = PASSWORD) => {
    const { headers, status } = await asker({})('POST /api/auth/sign-in/email', { email, password })
    if (status !== 200) throw new Error(`sign-in failed with ${status}`)
    return asker({
      cookie: [headers['set-cookie']]
        .flat()
        .map((cookie) => String(cookie).split(';')[0])
        .join('; '),
    })
  }

  const administrator = async () => {
    const email = `${newId()}@example.test`
    const founded = await foundWorkspace(
      database,
      { name: 'Test', currency: 'EUR', timeZone: 'Europe/Berlin', locale: 'en-GB' },
      { name: 'Ada Admin', email, password: PASSWORD },
    )
    for (const prepare of newWorkspace) await prepare(database, founded)
    return { ask: await signIn(email), email, password: PASSWORD, workspaceId: founded.workspaceId }
  }

  return {
    ...served,
    ask,
    signIn,
    administrator,
    async close() {
      await served.stop()
      await database.close()
    },
  }
}

const anAddress = () => ['10', ...Array.from({ length: 3 }, () => Math.floor(Math.random() * 256))].join('.')
