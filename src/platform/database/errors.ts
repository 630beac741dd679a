import { AppError } from '#kernel/errors.ts'

type DatabaseError = Error & { code?: string; constraint?: string; detail?: string }

/** Turns what the database refuses into what a person can act on. Anything unknown stays a bug and is thrown on. */
export function fromDatabase(error: unknown): never {
  if (!(error instanceof Error) || error instanceof AppError) throw error
  const { code = '', constraint = '', detail = '', message } = error as DatabaseError
  if (code === '23505') {
    throw new AppError(
      'conflict',
      'record.exists',
      'Something with this id or key exists already. Read it and update it instead.',
      {
        details: { constraint },
      },
    )
  }
  if (code === '23503')
    throw new AppError('invalid', 'reference.unknown', 'It refers to a record that does not exist. Choose another one.')
  // The last is half a letter (one surrogate of two), which JSON may carry and PostgreSQL refuses.
  if (code === '22P05' || code === '22021' || (code === '22P02' && detail.includes('surrogate')))
    throw new AppError(
      'invalid',
      'text.unusable',
      'The text contains characters that cannot be stored. Remove them and try again.',
    )
  if (code === '40001' || code === '40P01')
    throw new AppError('conflict', 'database.busy', 'Somebody changed the same records at the same moment. Try again.')
  if (isAway(code, message)) {
    throw new AppError(
      'unavailable',
      'database.unavailable',
      'The database cannot be reached right now. Nothing was saved; try again in a moment.',
    )
  }
  throw error
}

// 57014 is a statement over its time limit, 57P0x a server going down, 53x00 one out of connections, memory or disk.
const isAway = (code: string, message: string) =>
  /^(57014|57P0\d|53\d{3}|08\d{3}|25006|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/.test(code) ||
  /timeout exceeded when trying to connect|Connection terminated|client was closed/i.test(message)
