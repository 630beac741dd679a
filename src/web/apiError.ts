import type { FieldError } from '#kernel/errors.ts'
import { t } from './messages/en.ts'
import { translations } from './messages/translations.ts'

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
  const code = problem?.code ?? 'unavailable'
  const errors = problem?.errors?.map((error) => ({ ...error, message: inTheirLanguage(error.message) }))
  const detail =
    sayProblem(code, errors) ?? translations.renamed(problem?.detail ?? problem?.title ?? t('web.unavailable'))
  return new ApiError(status, code, detail, errors, problem?.details)
}

/** What the person reads in another language, by the problem's code; the server's own sentence is English. */
function sayProblem(code: string, errors: FieldError[] = []): string | undefined {
  const text = translations.of(`problem.${code}`) ?? translations.of(`problem.any${code.slice(code.lastIndexOf('.'))}`)
  return text && translations.renamed(text).replace('{fields}', [...new Set(errors.map(({ path }) => path))].join(', '))
}

/** Sentences about one field are told by what they say. */
const inTheirLanguage = (sentence: string) => translations.renamed(translations.of(sentence) ?? sentence)

/** Anything thrown, as something that can be shown. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  return new ApiError(0, 'bug', t('web.bug'))
}
