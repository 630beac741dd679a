import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'
import { wasUsed } from './usedCodes.ts'

type Method = 'password' | 'code' | 'passkey' | 'sso'

/** What a session proves, by the address where it began. */
const METHODS: Record<string, Method> = {
  '/sign-in/email': 'password',
  '/two-factor/verify-totp': 'code',
  '/two-factor/verify-backup-code': 'code',
  '/passkey/verify-authentication': 'passkey',
  '/sign-on/callback': 'sso',
}

type HookContext = { path?: string; context: { session: { session: Record<string, unknown> } | null } } | null

/** Notes how each session began; one that takes another's place (a new password) proves what that one did. */
export async function methodOfSession<Session extends Record<string, unknown>>(session: Session, ctx: HookContext) {
  const path = ctx?.path ?? ''
  const before = ctx?.context.session?.session['method']
  const isLess = path === '/two-factor/disable' && before === 'code'
  const method = METHODS[path] ?? (typeof before === 'string' && !isLess ? before : 'password')
  return { data: { ...session, method } }
}

/** What changes how an account is opened. */
const CHANGING =
  /^\/(two-factor\/(enable|disable|generate-backup-codes)|passkey\/(generate-register-options|verify-registration|delete-passkey))$/

/** Before the library's own work: codes count once, and a stolen password must not add a second factor to the first. */
export const checksBefore = (database: Database) =>
  createAuthMiddleware(async (ctx) => {
    if (ctx.path !== '/two-factor/verify-totp' && !CHANGING.test(ctx.path)) return
    const session = await getSessionFromCtx(ctx)
    if (session && session.session['method'] === 'password' && (await needsMore(database, session.user.id)))
      throw new APIError('FORBIDDEN', {
        code: 'SECOND_FACTOR_FIRST',
        message: 'Sign in with the passkey or the codes that you have, then change them.',
      })
    if (ctx.path !== '/two-factor/verify-totp') return
    const pending = await ctx.getSignedCookie(ctx.context.createAuthCookie('two_factor').name, ctx.context.secret)
    const found = !session && pending ? await ctx.context.internalAdapter.findVerificationValue(pending) : null
    const userId = session?.user.id ?? found?.value
    const code = (ctx.body as { code?: unknown } | undefined)?.code
    if (userId && typeof code === 'string' && /^\d{6}$/.test(code) && (await wasUsed(database, userId, code)))
      throw new APIError('UNAUTHORIZED', {
        code: 'CODE_USED',
        message: 'This code was used already. Wait for the next one.',
      })
  })

/** Where a workspace asks for more than a password and the account has more, the password alone changes nothing. */
async function needsMore(database: Database, userId: string): Promise<boolean> {
  const { rows } = await sql`select from auth."user" a where a.id = ${userId}
    and (a."twoFactorEnabled" or exists (select from auth.passkey p where p."userId" = a.id))
    and exists (select from users u join workspaces w on w.id = u.workspace_id and w.requires_two_factor
      where u.id = a.id and u.active)`.execute(database.owner)
  return rows.length > 0
}

/** A key that was only touched proves that somebody has it; who it is, a finger, a face or a PIN proves. */
export function refuseWithoutProof({ userVerified }: { userVerified: boolean }) {
  if (!userVerified)
    throw new APIError('UNAUTHORIZED', { code: 'NOT_VERIFIED', message: 'The passkey did not check that it is you.' })
}
