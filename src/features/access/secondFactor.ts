import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import { emit } from '#platform/changes.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { isAdministrator } from './access.policy.ts'
import { endSessions, tellAccess } from './accounts.ts'
import { isKnownElsewhere } from './invitations.ts'
import { secondFactor as contracts, type SecondFactorView } from './secondFactor.contract.ts'
import { readUser } from './users.ts'

export const readSecondFactor = operation(contracts.read, {
  may: () => true,
  run: async (ctx) => {
    const { userId, workspaceId } = ctx.actor
    const answer = await sql<Omit<SecondFactorView, 'passkeys'>>`
      select coalesce((select "twoFactorEnabled" from auth."user" where id = ${userId}), false) as "hasCodes",
        exists (select from auth.account where "userId" = ${userId} and "providerId" = 'credential') as "hasPassword",
        (select requires_two_factor from workspaces where id = ${workspaceId}) as "isRequired"`.execute(
      ctx.system.database.owner,
    )
    const passkeys = await sql<{ id: string; name: string | null; createdAt: Date }>`
      select id, name, "createdAt" from auth.passkey where "userId" = ${userId} order by "createdAt"`.execute(
      ctx.system.database.owner,
    )
    return {
      hasCodes: answer.rows[0]?.hasCodes ?? false,
      hasPassword: answer.rows[0]?.hasPassword ?? false,
      isRequired: answer.rows[0]?.isRequired ?? false,
      passkeys: passkeys.rows.map(({ id, name, createdAt }) => ({
        id,
        name: name ?? '',
        createdAt: createdAt.toISOString(),
      })),
    }
  },
})

export const requireSecondFactor = operation(contracts.require, {
  may: isAdministrator,
  run: async (ctx, { isRequired }) => {
    const { workspaceId } = ctx.actor
    if (isRequired) await refuseWithoutOwn(ctx)
    await sql`update workspaces set requires_two_factor = ${isRequired} where id = ${workspaceId}`.execute(ctx.db)
    ctx.afterCommit(() => tellAccess(ctx.system.database))
    await tell(ctx, workspaceId, { noun: 'workspace', verb: 'secondFactor', after: { isRequired } })
    return { done: true as const }
  },
})

/** Somebody lost phone and recovery codes. Not where the account opens another workspace, which has no say in this one. */
export const resetSecondFactor = operation(contracts.reset, {
  load: (ctx, { id }) => readUser(ctx, { id }),
  may: isAdministrator,
  run: async (ctx, { id }, user) => {
    const { database } = ctx.system
    if (await isKnownElsewhere(database, { workspace_id: ctx.actor.workspaceId, id }))
      throw new AppError(
        'conflict',
        'user.elsewhere',
        'This person also signs in to another workspace, so their second factor cannot be removed from here.',
      )
    ctx.afterCommit(async () => {
      await sql`with codes as (delete from auth."twoFactor" where "userId" = ${id}), keys as (delete from auth.passkey where "userId" = ${id})
        update auth."user" set "twoFactorEnabled" = false where id = ${id}`.execute(database.owner)
      await endSessions(database, id)
    })
    await tell(ctx, id, { noun: 'user', verb: 'secondFactorReset', after: {} })
    return user
  },
})

/** Whoever asks it of others would lock themselves out by it. */
async function refuseWithoutOwn(ctx: Context) {
  const { rows } = await sql`select from auth."user" u where u.id = ${ctx.actor.userId}
    and (u."twoFactorEnabled" or exists (select from auth.passkey p where p."userId" = u.id))`.execute(
    ctx.system.database.owner,
  )
  if (rows.length > 0) return
  throw new AppError(
    'conflict',
    'second_factor.own_first',
    'Add a second factor to your own sign-in first, under Settings, You.',
  )
}

const tell = (ctx: Context, recordId: string, change: { noun: string; verb: string; after: Record<string, unknown> }) =>
  emit(ctx, { ...change, recordId, ownerId: null, visibility: 'everyone' })
