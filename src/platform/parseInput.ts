import type { z } from 'zod'
import type { Contract, ParsedOf } from '#kernel/contract.ts'
import { AppError, type FieldError } from '#kernel/errors.ts'

/** @throws AppError `input.invalid` that names every bad field at once. */
export function parseInput<C extends Contract>(contract: C, raw: unknown): ParsedOf<C> {
  const parsed = contract.input.safeParse(raw)
  if (parsed.success) return parsed.data as ParsedOf<C>
  const errors = fieldErrors(parsed.error)
  const named = [...new Set(errors.map((error) => error.path || 'the request'))].slice(0, 5).join(', ')
  throw new AppError('invalid', 'input.invalid', `Please correct ${named} and send it again. Nothing was saved.`, {
    errors,
  })
}

/** Every bad field, each with what is wrong with it. */
export const fieldErrors = (error: z.ZodError): FieldError[] => error.issues.flatMap(describe)

function describe(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.join('.')
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return inside(path, closest(issue.errors).flatMap(describe))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, message: 'This field is not known here.' }))
  }
  return [{ path, message: issue.message.endsWith('received undefined') ? 'This is missing.' : issue.message }]
}

const inside = (path: string, errors: FieldError[]): FieldError[] =>
  errors.map((error) => ({ ...error, path: [path, error.path].filter(Boolean).join('.') }))

/** Of several forms that an input may have, the one that knows most of its fields: its faults are what the person meant. */
function closest(forms: z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  const strangers = (form: z.core.$ZodIssue[]) =>
    form.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [])).length
  return forms.toSorted((a, b) => strangers(a) - strangers(b) || a.length - b.length)[0] ?? []
}
