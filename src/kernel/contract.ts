import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export type Contract<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  /** `noun.verb`, unique in the program. */
  name: string
  /** `METHOD /path/:param`, below /api/v1. Path and query (or body) together make the input. */
  http: `${Method} /${string}`
  input: Input
  output: Output
  /** One sentence for the API's reader. */
  summary: string
  /** HTTP status of success; 201 for a POST that makes something. */
  status?: number
  /** Nouns whose cached reads are stale after this write; the contract's own noun always is. */
  touches?: readonly string[]
  /** Nouns that this read tells of besides its own: when one of them changes, the answer is stale. */
  reads?: readonly string[]
  /** A question too long for an address: asked by POST, and yet nothing is saved. */
  isQuestion?: true
  /** The answer (or the request) holds a key, a link or a password: nothing of it is kept, so a repeat is refused. */
  isSecret?: true
  /** The request is a form (multipart/form-data) with one file, which comes to the verb as `file`. */
  takesFile?: true
  /** The answer is a file (a FileAnswer), not JSON. */
  givesFile?: true
}

/** What may be asked of the program: shared by form, HTTP, command line and tests. */
export function contract<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Contract<Input, Output>,
): Contract<Input, Output> {
  return definition
}

/** What a caller writes (defaults may be left out). */
export type InputOf<C extends Contract> = z.input<C['input']>
/** What the verb receives after parsing. */
export type ParsedOf<C extends Contract> = z.output<C['input']>
export type OutputOf<C extends Contract> = z.output<C['output']>

export const nounOf = (definition: { name: string }) => definition.name.slice(0, definition.name.indexOf('.'))
export const methodOf = (definition: { http: string }) =>
  definition.http.slice(0, definition.http.indexOf(' ')) as Method
export const pathOf = (definition: { http: string }) => definition.http.slice(definition.http.indexOf(' ') + 1)
export const isRead = (definition: { http: string; isQuestion?: true }) =>
  methodOf(definition) === 'GET' || definition.isQuestion === true
