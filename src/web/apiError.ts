import type { FieldError } from '#kernel/errors.ts'
import { t } from './messages/en.ts'

/** What the server refused, or why it could not be reached; `message` is a sentence for the person. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly errors: FieldError[]
  readonly details: Record<string, unknown>

  constructor(
    status: number,
    code: string,
    detail: string,
    errors: FieldError[] = [],
    details: Record<string, unknown> = {},
  ) {
    super(detail)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.errors = errors
    this.details = details
  }

  get detail() {
    return this.message
  }

  get isConflict() {
    return this.status === 409
  }

  /** The sentence about one field, if the server had one. */
  about(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.message
  }
}

type Problem = {
  code?: string
  detail?: string
  title?: string
  errors?: FieldError[]
  details?: Record<string, unknown>
}

export async function readProblem(response: Response): Promise<ApiError> {
  return problemIn(response.status, await response.json().catch(() => null))
}

/** A problem document as an error; whatever else came instead is "not available". */
export function problemIn(status: number, body: unknown): ApiError {
  const problem = body as Problem | null
  const detail = problem?.detail ?? problem?.title ?? t('web.unavailable')
  return new ApiError(status, problem?.code ?? 'unavailable', detail, problem?.errors, problem?.details)
}

/** Anything thrown, as something that can be shown. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  return new ApiError(0, 'bug', t('web.bug'))
}
