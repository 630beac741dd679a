import type { z } from 'zod'
import type { Contract, ParsedOf } from '#kernel/contract.ts'
import { AppError, type FieldError } from '#kernel/errors.ts'

/** @throws AppError `input.invalid` that names every bad field at once. */
export function parseInput<C extends Contract>(contract: C, raw: unknown): ParsedOf<C> {
  const parsed = contract.input.safeParse(raw)
  if (parsed.success) return parsed.data as ParsedOf<C>
  const errors = parsed.error.issues.flatMap(describe)
  const named = [...new Set(errors.map((error) => error.path || 'the request'))].slice(0, 5).join(', ')
  throw new AppError('invalid', 'input.invalid', `Please correct ${named} and send it again. Nothing was saved.`, { errors })
}

function describe(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, message: 'This field is not known here.' }))
  }
  return [{ path, message: issue.message }]
}
