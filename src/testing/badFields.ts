import { AppError } from '#kernel/errors.ts'

/** The fields that a refusal names, in alphabetical order; fails when nothing was refused as invalid. */
export async function badFields(refusal: Promise<unknown>): Promise<string[]> {
  const outcome = await refusal.catch((error: unknown) => error)
  if (!(outcome instanceof AppError) || outcome.kind !== 'invalid')
    throw new Error(`Expected a refusal, got ${JSON.stringify(outcome)}`)
  return outcome.errors.map(({ path }) => path).sort()
}
