import { sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { localeIn } from '#kernel/locale.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import type { Actor } from '#platform/actor.ts'
import { canManage, isAdministrator } from './access.policy.ts'
import {
  apiKeys,
  readMe as readMeContract,
  updateMe as updateMeContract,
  signOutEverywhere as signOutContract,
  workspaces,
  type Me,
} from './access.contract.ts'
import type {} from './access.tables.ts'
import { wordsHook } from './wordsHook.ts'
import { endSessions, tellAccess } from './accounts.ts'
import { hashToken, newToken } from './secrets.ts'

export const readMe = operation(readMeContract, { may: () => true, run: (ctx) => whoAmI(ctx, ctx.actor.workspaceId) })

export const updateMe = operation(updateMeContract, {
  may: () => true,
  run: async (ctx, { language }) => {
    const { workspaceId, userId } = ctx.actor
    await ctx.system.database.owner
      .updateTable('users')
      .set({ language })
      .where('workspace_id', '=', workspaceId)
      .where('id', '=', userId)
      .execute()
    await tellAccess(ctx.system.database)
    return whoAmI(ctx, workspaceId)
  },
})

export const signOutEverywhere = operation(signOutContract, {
  may: () => true,
  run: async (ctx) => {
    ctx.afterCommit(() => endSessions(ctx.system.database, ctx.actor.userId))
    return { done: true as const }
  },
})

/** All sessions of this person go to the workspace: switching on the phone and finding the old one on the desk would surprise. */
export const activateWorkspace = operation(workspaces.activate, {
  may: () => true,
  run: async (ctx, { id }) => {
    const me = await whoAmI(ctx, id)
    await sql`update auth.session set "activeWorkspaceId" = ${id} where "userId" = ${ctx.actor.userId}`.execute(
      ctx.system.database.owner,
    )
    await tellAccess(ctx.system.database)
    return me
  },
})

export const updateWorkspace = operation(workspaces.update, {
  may: isAdministrator,
  run: async (ctx, { name, currency, timeZone, locale }) => {
    const row = await ctx.system.database.owner
      .updateTable('workspaces')
      .set({
        ...(name && { name }),
        ...(currency && { currency }),
        ...(timeZone && { time_zone: timeZone }),
        ...(locale && { locale }),
        is_sample: sql`is_sample`,
      })
      .where('id', '=', ctx.actor.workspaceId)
      .returningAll()
      .executeTakeFirstOrThrow()
    await tellAccess(ctx.system.database)
    return {
      id: row.id,
      name: row.name,
      currency: row.currency,
      timeZone: row.time_zone,
      locale: row.locale,
      isSample: row.is_sample,
      can: inWorkspace(ctx.actor),
    }
  },
})

export const removeSampleWorkspace = operation(workspaces.removeSample, {
  load: async (ctx, { id }) => {
    const mine = await sql`select from users u join workspaces w on w.id = u.workspace_id and w.is_sample
      where u.workspace_id = ${id} and u.id = ${ctx.actor.userId} and u.role = 'administrator' and u.active`.execute(
      ctx.system.database.owner,
    )
    if (mine.rows.length === 0) throw notFound('sample workspace')
  },
  may: () => true,
  run: async (ctx, { id }) => {
    // The call itself may have come from inside that workspace, so it goes once this transaction is through.
    ctx.afterCommit(async () => {
      const { database } = ctx.system
      await sql`delete from workspaces where id = ${id} and is_sample`.execute(database.owner)
      await sql`update auth.session set "activeWorkspaceId" = null where "activeWorkspaceId" = ${id}`.execute(
        database.owner,
      )
      await tellAccess(database)
    })
    return { done: true as const }
  },
})

export const listApiKeys = operation(apiKeys.list, {
  may: () => true,
  run: async (ctx) => {
    const rows = await ctx.db
      .selectFrom('api_keys')
      .selectAll()
      .where('workspace_id', '=', ctx.actor.workspaceId)
      .where('user_id', '=', ctx.actor.userId)
      .where('revoked_at', 'is', null)
      .orderBy('created_at')
      .execute()
    return {
      data: rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at.toISOString() })),
      nextCursor: null,
    }
  },
})

export const createApiKey = operation(apiKeys.create, {
  may: () => true,
  run: async (ctx, { name }) => {
    const key = `trefoil_${newToken()}`
    const id = newId()
    await ctx.db
      .insertInto('api_keys')
      .values({
        workspace_id: ctx.actor.workspaceId,
        id,
        user_id: ctx.actor.userId,
        name,
        key_hash: hashToken(key),
        revoked_at: null,
      })
      .execute()
    return { id, name, createdAt: ctx.now.toISOString(), key }
  },
})

export const revokeApiKey = operation(apiKeys.revoke, {
  may: () => true,
  run: async (ctx, { id }) => {
    await ctx.db
      .updateTable('api_keys')
      .set({ revoked_at: ctx.now })
      .where('workspace_id', '=', ctx.actor.workspaceId)
      .where('user_id', '=', ctx.actor.userId)
      .where('id', '=', id)
      .execute()
    ctx.afterCommit(() => tellAccess(ctx.system.database))
    return { done: true as const }
  },
})

const inWorkspace = (actor: Pick<Actor, 'role'>) => ({ edit: isAdministrator(actor), manage: canManage(actor) })

async function whoAmI(ctx: Context, workspaceId: string): Promise<Me> {
  const { owner } = ctx.system.database
  const mine = await owner
    .selectFrom('users as u')
    .innerJoin('workspaces as w', 'w.id', 'u.workspace_id')
    .select([
      'u.id',
      'u.name',
      'u.email',
      'u.role',
      'u.language',
      'w.id as workspace_id',
      'w.name as workspace_name',
      'w.currency',
      'w.time_zone',
      'w.locale',
      'w.is_sample',
    ])
    .where('u.id', '=', ctx.actor.userId)
    .where('u.active', '=', true)
    .orderBy('w.is_sample')
    .orderBy('w.created_at')
    .execute()
  const here = mine.find((row) => row.workspace_id === workspaceId)
  if (!here) throw notFound('workspace')
  const teams = await owner
    .selectFrom('team_members')
    .select('team_id')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', here.id)
    .execute()
  const teamIds = teams.map((row) => row.team_id)
  const locale = localeIn(here.language, here.locale)
  const words = await wordsHook.find(ctx.system.database.of(workspaceId), workspaceId, locale, teamIds)
  return {
    user: {
      id: here.id,
      name: here.name,
      email: here.email,
      role: here.role,
      teamIds,
      language: here.language,
      locale,
    },
    workspace: {
      id: here.workspace_id,
      name: here.workspace_name,
      currency: here.currency,
      timeZone: here.time_zone,
      locale: here.locale,
      isSample: here.is_sample,
      can: inWorkspace(here),
    },
    workspaces: mine.map((row) => ({
      id: row.workspace_id,
      name: row.workspace_name,
      isSample: row.is_sample,
      isActive: row.workspace_id === workspaceId,
    })),
    needsSecondFactor: ctx.actor.isHeld ?? false,
    words: words.map(([from, to]) => [from, to]),
  }
}
