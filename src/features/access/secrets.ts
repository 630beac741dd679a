import { createHash, createHmac, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// OWASP's second recommended setting for argon2id: 19 MiB, two passes, one lane.
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Each takes 19 MiB and a whole core for a moment: of two hundred at once the others wait.
const oneOfFew = limitedTo(3)

export const hashPassword = (password: string) => oneOfFew(() => hash(password, ARGON))

export const verifyPassword = (stored: string, password: string) =>
  oneOfFew(() => verify(stored, password).catch(() => false))

export const newToken = () => randomBytes(32).toString('base64url')

/** Tokens are long and random, so a plain hash is enough to keep a leaked database useless. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url')

/** The one-time set-up link's token: stable over restarts, worthless once an administrator exists. */
export const setupToken = (secret: string) => createHmac('sha256', secret).update('set-up').digest('base64url')

/** Tells two secrets apart without giving either away. */
export const fingerprintOf = (secret: string) =>
  createHmac('sha256', secret).update('fingerprint').digest('base64url').slice(0, 16)

function limitedTo(most: number) {
  const waiting: (() => void)[] = []
  let running = 0
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
