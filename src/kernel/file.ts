import { z } from 'zod'

const RECEIVED = Symbol('received')

/** A file that came with a request: it lies under `path` until the verb has moved it or the answer is out. */
export type Upload = {
  /** As the sender calls it; never used as a path. */
  name: string
  path: string
  bytes: number
  [RECEIVED]: true
}

/** Only the door that received a file can make one: nothing in JSON becomes a path on the server. */
export function received({ name, path, bytes }: Omit<Upload, typeof RECEIVED>): Upload {
  const file = { name, bytes, [RECEIVED]: true } as Upload
  // Out of sight, so that a request sent twice with one Idempotency-Key is the same request.
  return Object.defineProperty(file, 'path', { value: path, enumerable: false })
}

export const UploadedFile = z.custom<Upload>(
  (value) => typeof value === 'object' && value !== null && RECEIVED in value,
  'Send the file as the part "file" of a form (multipart/form-data).',
)

/** An answer that is a file, made while it is sent. */
export type FileAnswer = {
  name: string
  type: string
  /** Fails in the middle where it must: the connection is cut, so that nobody takes a part for the whole. */
  body: AsyncIterable<string | Uint8Array>
  headers?: Record<string, string>
}
