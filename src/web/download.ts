import type { Contract } from '#kernel/contract.ts'
import { addressOf } from './api.ts'
import { ApiError, readProblem } from './apiError.ts'
import { t } from './messages/en.ts'

const BASE = '/api/v1'

/** Asks for a file through a contract that gives one, and has the browser save it. `onBytes` hears how much has come. */
export async function fetchFile(
  contract: Contract,
  input: Record<string, unknown>,
  options: { signal?: AbortSignal; onBytes?: (bytes: number) => void } = {},
) {
  const { url, body } = addressOf(contract, input)
  const method = body === undefined && contract.http.startsWith('GET') ? 'GET' : 'POST'
  const response = await fetch(BASE + url, {
    method,
    credentials: 'same-origin',
    headers: method === 'GET' ? {} : { 'Content-Type': 'application/json' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    ...(options.signal ? { signal: options.signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError(0, 'offline', t('web.offline'))
  })
  if (!response.ok || !response.body) throw await readProblem(response)
  const pieces: BlobPart[] = []
  let bytes = 0
  const reader = response.body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value as Uint8Array<ArrayBuffer>)
    bytes += next.value.length
    options.onBytes?.(bytes)
  }
  save(new Blob(pieces, { type: response.headers.get('Content-Type') ?? '' }), nameIn(response))
}

const nameIn = (response: Response) =>
  decodeURIComponent(
    /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'trefoil',
  )

function save(content: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
