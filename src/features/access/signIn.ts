import { betterAuth } from 'better-auth'
import pg from 'pg'
import { newId } from '#kernel/ids.ts'
import type { Database } from '#platform/database/database.ts'
import { hashPassword, verifyPassword } from './secrets.ts'

type Options = { database: Database; secret: string; baseUrl: string; isSecure: boolean }

const DAY = 86_400

/**
 * Sign-in by mail and password, on the library's own tables in the schema `auth`. Nobody signs up by themselves:
 * accounts are made by set-up, by an administrator or by accepting an invitation.
 */
export function createSignIn({ database, secret, baseUrl, isSecure }: Options) {
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 4, options: '-c search_path=auth' })
  pool.on('error', () => undefined)
  const auth = betterAuth({
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    database: pool,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    session: {
      expiresIn: 14 * DAY,
      updateAge: DAY,
      additionalFields: { activeWorkspaceId: { type: 'string', required: false, input: false } },
    },
    // Limits count per address alone: one per account would let anybody lock somebody else out. What remains for a
    // guesser with many addresses is a password of ten letters and more behind argon2id.
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limit',
      window: 60,
      max: 120,
      customRules: { '/sign-in/email': { window: 60, max: 20 } },
    },
    // Foreign origins are refused before a request gets here, for every route alike.
    advanced: {
      disableCSRFCheck: true,
      disableOriginCheck: true,
      cookiePrefix: 'trefoil',
      useSecureCookies: isSecure,
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  return { handler: (request: Request) => auth.handler(request), close: () => pool.end() }
}
export type SignIn = ReturnType<typeof createSignIn>

/** The session's token inside the library's signed cookie; null when there is none. */
export function tokenFromCookie(header: string | undefined): string | undefined {
  const found = /(?:^|;\s*)(?:__Secure-)?trefoil\.session_token=([\w-]+)/.exec(header ?? '')
  return found?.[1]
}
