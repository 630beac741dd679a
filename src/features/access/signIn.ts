import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import pg from 'pg'
import { newId } from '#kernel/ids.ts'
import type { System } from '#platform/system.ts'
import { hashPassword, verifyPassword } from './secrets.ts'
import { checksBefore, methodOfSession, refuseWithoutProof } from './signInChecks.ts'
import { baseUrlOf, signOnPlugin } from './signOnPlugin.ts'

type Options = { system: System; secret: string }

const HOUR = 3600
const DAY = 24 * HOUR

/**
 * Sign-in by mail and password, with codes, by passkeys and by single sign-on, on the library's own tables in the schema
 * `auth`. Nobody signs up by themselves: accounts are made by set-up, an administrator, or an invitation.
 */
export function createSignIn({ system, secret }: Options) {
  const { config, database } = system
  const baseUrl = baseUrlOf(config)
  const pool = new pg.Pool({ connectionString: database.ownerUrl, max: 4, options: '-c search_path=auth' })
  pool.on('error', () => undefined)
  const auth = betterAuth({
    appName: 'Trefoil',
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
      // To add a passkey one must have signed in within the last hour.
      freshAge: HOUR,
      additionalFields: {
        activeWorkspaceId: { type: 'string', required: false, input: false },
        method: { type: 'string', required: false, input: false },
      },
    },
    plugins: [
      // Codes asked for at every sign-in: a device that is "trusted" for a month is one more thing to steal.
      twoFactor({ issuer: 'Trefoil', allowPasswordless: true }),
      passkey({
        rpName: 'Trefoil',
        origin: config.TREFOIL_URL ? new URL(baseUrl).origin : null,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: {
          afterVerification: async ({ verification }) => refuseWithoutProof(verification.authenticationInfo),
        },
      }),
      signOnPlugin(system),
    ],
    hooks: { before: checksBefore(database) },
    databaseHooks: { session: { create: { before: methodOfSession } } },
    // These count per address; for accounts see signInPace.ts.
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rate_limit',
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/two-factor/*': { window: 60, max: 20 },
      },
    },
    // Foreign origins are refused before a request gets here, for every route alike.
    advanced: {
      disableCSRFCheck: true,
      disableOriginCheck: true,
      cookiePrefix: 'trefoil',
      useSecureCookies: baseUrl.startsWith('https:'),
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
