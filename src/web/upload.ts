import { methodOf, pathOf, type Contract, type OutputOf } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { ApiError, problemIn } from './apiError.ts'
import { t } from './messages/en.ts'

type UploadOptions = {
  /** Told how much of the file has left, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/**
 * Sends a file to a contract that takes one. Only XMLHttpRequest tells how far an upload is.
 * Rejects with an ApiError.
 */
export function upload<C extends Contract>(
  contract: C,
  file: File,
  fields: Record<string, string>,
  { onProgress, signal }: UploadOptions = {},
): Promise<OutputOf<C>> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(methodOf(contract), `/api/v1${pathOf(contract)}`)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Idempotency-Key', newId())
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new ApiError(0, 'offline', t('web.offline')))
    request.onload = () => {
      const answer = readJson(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(answer as OutputOf<C>)
      else reject(problemIn(request.status, answer))
    }
    signal?.addEventListener('abort', () => {
      request.abort()
      reject(new ApiError(0, 'cancelled', t('web.cancelled')))
    })
    request.send(form)
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
