/** Five kinds that machines act on; the code is for tests and translations, the sentence is for the person. */
export type ErrorKind = 'not_found' | 'forbidden' | 'invalid' | 'conflict' | 'unavailable'

export type FieldError = { path: string; message: string }

export type ErrorExtra = {
  /** Every bad field at once. */
  errors?: FieldError[]
  /** What a client needs to offer a way out, e.g. both versions of a conflict. */
  details?: Record<string, unknown>
}

export class AppError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  readonly errors: FieldError[]
  readonly details: Record<string, unknown>

  constructor(kind: ErrorKind, code: string, message: string, extra: ErrorExtra = {}) {
    super(message)
    this.name = 'AppError'
    this.kind = kind
    this.code = code
    this.errors = extra.errors ?? []
    this.details = extra.details ?? {}
  }
}

/** The same answer for "not there" and "not yours", so that nobody learns what exists. */
export const notFound = (noun: string) =>
  new AppError('not_found', `${noun}.not_found`, `This ${noun} does not exist, or it is not shared with you.`)

export const forbidden = (code: string, message: string) => new AppError('forbidden', code, message)
