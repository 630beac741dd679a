import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { AppError } from '#kernel/errors.ts'
import type { Config } from '#platform/config.ts'
import type { System } from '#platform/system.ts'
import { authorizeAt, claimsFor, discover, newFlow, type Flow } from './openId.ts'
import { accountFor } from './signOnAccount.ts'
import { signOnProviders } from './signOnProviders.ts'

const COOKIE = 'sign_on'
const PATIENCE = 600

type Kept = Flow & { provider: string; next: string }

export const baseUrlOf = (config: Config) => config.TREFOIL_URL ?? `http://localhost:${config.PORT}`
export const redirectUrlOf = (config: Config) => new URL('/api/auth/sign-on/callback', baseUrlOf(config)).href

/** Single sign-on as a part of the sign-in library: its sessions, its cookies, our way out and our accounts. */
export function signOnPlugin(system: System) {
  const { config, database, outbound } = system
  const redirectUrl = redirectUrlOf(config)

  const begin = createAuthEndpoint(
    '/sign-on/begin',
    { method: 'GET', query: z.object({ provider: z.string().max(64), next: z.string().max(2000).default('/') }) },
    async (ctx) => {
      try {
        const [provider] = await signOnProviders(system, ctx.query.provider)
        if (!provider) throw new AppError('not_found', 'sign_on.gone', 'This way to sign in is switched off.')
        const flow = newFlow()
        const kept: Kept = { ...flow, provider: provider.id, next: insideOnly(ctx.query.next) }
        await ctx.context.internalAdapter.createVerificationValue({
          identifier: `sign-on-${flow.state}`,
          value: JSON.stringify(kept),
          expiresAt: new Date(Date.now() + PATIENCE * 1000),
        })
        // The answer counts only in the browser that asked.
        const cookie = ctx.context.createAuthCookie(COOKIE, { maxAge: PATIENCE })
        await ctx.setSignedCookie(cookie.name, flow.state, ctx.context.secret, cookie.attributes)
        throw ctx.redirect(authorizeAt(await discover(outbound, provider.issuer), provider, flow, redirectUrl))
      } catch (error) {
        throw back(ctx, error)
      }
    },
  )

  const callback = createAuthEndpoint(
    '/sign-on/callback',
    {
      method: 'GET',
      query: z.object({
        code: z.string().max(4000).optional(),
        state: z.string().max(200).optional(),
        iss: z.string().optional(),
      }),
    },
    async (ctx) => {
      const { code, state = '', iss } = ctx.query
      try {
        const cookie = ctx.context.createAuthCookie(COOKIE)
        const begun = await ctx.getSignedCookie(cookie.name, ctx.context.secret)
        const found =
          state && begun === state
            ? await ctx.context.internalAdapter.consumeVerificationValue(`sign-on-${state}`)
            : null
        if (!found || !code) throw notBegun()
        const kept = JSON.parse(found.value) as Kept
        const [provider] = await signOnProviders(system, kept.provider)
        // Which provider answers is checked too, where it says so: else one could pass off another's answer as its own.
        if (!provider || (iss !== undefined && iss !== provider.issuer)) throw notBegun()
        const userId = await accountFor(
          database,
          provider,
          await claimsFor(outbound, provider, kept, { code, redirectUrl }),
        )
        const user = await ctx.context.internalAdapter.findUserById(userId)
        const session = await ctx.context.internalAdapter.createSession(userId, false)
        if (!user || !session) throw notBegun()
        await setSessionCookie(ctx, { session, user })
        throw ctx.redirect(kept.next)
      } catch (error) {
        throw back(ctx, error)
      }
    },
  )
  return { id: 'sign-on', endpoints: { beginSignOn: begin, finishSignOn: callback } } as const
}

/** Back to the sign-in page, which says what went wrong; a redirect that was thrown on purpose goes its way. */
function back(ctx: { redirect(url: string): unknown }, error: unknown) {
  const code = error instanceof AppError ? error.code : isRedirect(error) ? null : 'sign_on.refused'
  return code === null ? error : ctx.redirect(`/sign-in?trouble=${encodeURIComponent(code)}`)
}

const isRedirect = (error: unknown) => (error as { status?: unknown }).status === 'FOUND'

/** Never another site. */
const insideOnly = (next: string) => (/^\/(?![/\\])/.test(next) && !next.includes('\\') ? next : '/')

const notBegun = () =>
  new AppError('forbidden', 'sign_on.expired', 'This sign-in took too long or was begun elsewhere. Begin again.')
