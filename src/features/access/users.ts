import { sql } from 'kysely'
import { AppError, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import { emit } from '#platform/changes.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { isAdministrator } from './access.policy.ts'
import type {} from './access.tables.ts'
import { users as contracts, type UserView } from './access.contract.ts'
import { endSessions, ensureAccount, idByEmail, tellAccess } from './accounts.ts'
import { invite, withdrawInvitation } from './invitations.ts'

type Row = {
  id: string
  name: string
  email: string
  role: UserView['role']
  team_ids: string[]
  active: boolean
  can_sign_in: boolean
  invitation: UserView['invitation']
  version: number
  created_at: Date
  updated_at: Date
}

export const listUsers = operation(contracts.list, {
  may: () => true,
  run: async (ctx) => ({ data: (await findUsers(ctx)).map((row) => present(ctx.actor, row)), nextCursor: null }),
})

export const readUser = operation(contracts.read, {
  load: (ctx, { id }) => findUser(ctx, id),
  may: () => true,
  run: async (ctx, _, row) => present(ctx.actor, row),
})

export const createUser = operation(contracts.create, {
  may: isAdministrator,
  run: async (ctx, input) => {
    await refuseKnown(ctx, input.email)
    const known = (await idByEmail(ctx.system.database.owner, input.email)) ?? input.id ?? newId()
    const id = input.password
      ? await ensureAccount(ctx.system.database.owner, {
          id: known,
          name: input.name,
          email: input.email,
          password: input.password,
        })
      : known
    await ctx.db
      .insertInto('users')
      .values({
        workspace_id: ctx.actor.workspaceId,
        id,
        name: input.name,
        email: input.email,
        role: input.role,
        active: Boolean(input.password),
      })
      .execute()
    await setTeams(ctx, id, input.teamIds)
    const invitationUrl = input.password ? null : await invite(ctx, { userId: id, ...input })
    await tell(ctx, id, 'created', { name: input.name, role: input.role })
    return { ...present(ctx.actor, await findUser(ctx, id)), invitationUrl }
  },
})

export const updateUser = operation(contracts.update, {
  load: (ctx, { id }) => findUser(ctx, id),
  may: (actor, row, input) => isAdministrator(actor) || (row.id === actor.userId && onlyName(input)),
  run: async (ctx, { id, version, teamIds, ...patch }, row) => {
    const seen = version ?? ctx.ifMatch
    if (seen !== undefined && seen !== row.version) {
      throw new AppError(
        'conflict',
        'record.stale',
        'Somebody changed this user in the meantime. Look again and save again.',
        {
          details: { yourVersion: seen, currentVersion: row.version, current: present(ctx.actor, row) },
        },
      )
    }
    if (patch.active && row.invitation) {
      throw new AppError(
        'conflict',
        'user.not_joined',
        'This person has not joined yet. Make a new link and send it to them instead.',
      )
    }
    if ((patch.role && patch.role !== 'administrator') || patch.active === false)
      await refuseLastAdministrator(ctx, row)
    await ctx.db
      .updateTable('users')
      .set({ ...patch, version: row.version + 1, updated_at: ctx.now })
      .where('workspace_id', '=', ctx.actor.workspaceId)
      .where('id', '=', id)
      .execute()
    if (teamIds) await setTeams(ctx, id, teamIds)
    if (patch.active === false) await withdrawInvitation(ctx, id)
    await tell(ctx, id, 'updated', patch)
    if (patch.active === false) ctx.afterCommit(() => endSessions(ctx.system.database, id))
    return present(ctx.actor, await findUser(ctx, id))
  },
})

export const inviteUser = operation(contracts.invite, {
  load: (ctx, { id }) => findUser(ctx, id),
  may: isAdministrator,
  run: async (ctx, { id }, row) => {
    if (!row.can_sign_in)
      throw new AppError(
        'conflict',
        'user.sample',
        'This is a made-up colleague of the sample, who cannot sign in. Add a user instead.',
      )
    if (!row.active && !row.invitation)
      throw new AppError('conflict', 'user.inactive', 'This user is deactivated. Let them in again first.')
    const invitationUrl = await invite(ctx, { userId: id, email: row.email, role: row.role, teamIds: row.team_ids })
    await tell(ctx, id, 'invited', {})
    return { ...present(ctx.actor, await findUser(ctx, id)), invitationUrl }
  },
})

export const deactivateUser = operation(contracts.deactivate, {
  may: isAdministrator,
  run: (ctx, { id }) => updateUser(ctx, { id, active: false }),
})

/** @throws AppError conflict when somebody in this workspace has the mail address. */
async function refuseKnown(ctx: Context, email: string) {
  const known = await sql`select from users where workspace_id = ${ctx.actor.workspaceId} and email = ${email}`.execute(
    ctx.db,
  )
  if (known.rows.length === 0) return
  throw new AppError(
    'conflict',
    'user.exists',
    `${email} is in this workspace already. Look for it in the list of users.`,
  )
}

const onlyName = (input: { role?: unknown; teamIds?: unknown; active?: unknown }) =>
  input.role === undefined && input.teamIds === undefined && input.active === undefined

async function refuseLastAdministrator(ctx: Context, row: Row) {
  if (row.role !== 'administrator') return
  const others =
    await sql`select from users where workspace_id = ${ctx.actor.workspaceId} and role = 'administrator' and active and can_sign_in and id <> ${row.id} limit 1`.execute(
      ctx.db,
    )
  if (others.rows.length > 0) return
  throw new AppError(
    'conflict',
    'user.last_administrator',
    'This is the last administrator. Make somebody else an administrator first.',
  )
}

async function setTeams(ctx: Context, userId: string, teamIds: string[]) {
  const { workspaceId } = ctx.actor
  await ctx.db
    .deleteFrom('team_members')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .execute()
  if (teamIds.length === 0) return
  await ctx.db
    .insertInto('team_members')
    .values(teamIds.map((team_id) => ({ workspace_id: workspaceId, team_id, user_id: userId })))
    .execute()
}

async function tell(ctx: Context, id: string, verb: string, after: Record<string, unknown>) {
  await emit(ctx, { noun: 'user', recordId: id, verb, after, ownerId: null, visibility: 'everyone' })
  ctx.afterCommit(() => tellAccess(ctx.system.database))
}

async function findUsers(ctx: Context, id?: string): Promise<Row[]> {
  const one = id ? sql`and u.id = ${id}` : sql``
  const answer =
    await sql<Row>`select u.*, coalesce(array_agg(m.team_id) filter (where t.id is not null), '{}') as team_ids,
      (select case when i.expires_at > now() then 'open' else 'over' end from invitations i
        where i.workspace_id = u.workspace_id and i.id = u.id and i.accepted_at is null) as invitation
    from users u
    left join team_members m on m.workspace_id = u.workspace_id and m.user_id = u.id
    left join teams t on t.workspace_id = m.workspace_id and t.id = m.team_id and t.deleted_at is null
    where u.workspace_id = ${ctx.actor.workspaceId} ${one} group by u.workspace_id, u.id order by u.name, u.id`.execute(
      ctx.db,
    )
  return answer.rows
}

async function findUser(ctx: Context, id: string): Promise<Row> {
  const [row] = await findUsers(ctx, id)
  if (!row) throw notFound('user')
  return row
}

const present = (actor: Actor, row: Row): UserView => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role,
  teamIds: row.team_ids,
  active: row.active,
  canSignIn: row.can_sign_in,
  invitation: row.invitation,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  can: { edit: isAdministrator(actor) || row.id === actor.userId, delete: false },
})
