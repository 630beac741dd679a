import { methodOf, pathOf, type Contract, type InputOf, type OutputOf } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { ApiError, readProblem } from './apiError.ts'
import { t } from './messages/en.ts'

const BASE = '/api/v1'

export type RequestOptions = {
  signal?: AbortSignal
  /** Repeating a write with the same key has its effect once. */ key?: string
}

/** Asks the server for what a contract promises. Rejects with an ApiError, whatever went wrong. */
export function request<C extends Contract>(
  contract: C,
  input: InputOf<C>,
  options: RequestOptions = {},
): Promise<OutputOf<C>> {
  const { url, body } = addressOf(contract, input as Record<string, unknown>)
  const version = (input as { version?: unknown } | undefined)?.version
  const headers: Record<string, string> = typeof version === 'number' ? { 'If-Match': String(version) } : {}
  return send(methodOf(contract), BASE + url, body, { ...options, headers }) as Promise<OutputOf<C>>
}

type SendOptions = RequestOptions & {
  headers?: Record<string, string>
  /** Sign-in itself answers 401 to a wrong password. */ isSignIn?: boolean
}

/** One exchange of JSON, for the few addresses that no contract describes. */
export async function send(method: string, url: string, body?: unknown, options: SendOptions = {}): Promise<unknown> {
  const headers: Record<string, string> = { Accept: 'application/json', ...options.headers }
  if (method !== 'GET') headers['Idempotency-Key'] = options.key ?? newId()
  if (body !== undefined) headers['Content-Type'] = 'application/json'

  const response = await reach(url, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: options.signal,
  })
  if (response.status === 401 && !options.isSignIn) signedOut()
  if (!response.ok) throw await readProblem(response)
  return response.status === 204 ? undefined : response.json()
}

/** The app says what happens when a session has ended. */
export function onSignedOut(handler: () => void) {
  signedOut = handler
}
let signedOut = () => {}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError(0, 'offline', t('web.offline'))
  }
}

/** Path parameters leave the input; the rest is the query of a GET and the JSON body of anything else. */
export function addressOf(contract: { http: string }, input: Record<string, unknown> = {}) {
  const rest = { ...input }
  const path = pathOf(contract).replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  if (methodOf(contract) !== 'GET') return { url: path, body: Object.keys(rest).length > 0 ? rest : undefined }

  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined || value === null || value === '') continue
    query.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  const text = query.toString()
  return { url: text ? `${path}?${text}` : path, body: undefined }
}
