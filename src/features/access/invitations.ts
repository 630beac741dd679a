import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/database/database.ts'
import type { Role } from '#platform/actor.ts'
import { accountByEmail, changePassword, ensureAccount, isPasswordOf, tellAccess } from './accounts.ts'
import { hashToken, newToken } from './secrets.ts'

const VALID_FOR = 7 * 86_400_000

/**
 * Makes a link that lets one person in, once, within seven days, and ends earlier ones.
 * The token is shown here and never again.
 */
export async function invite(
  ctx: Context,
  guest: { userId: string; email: string; role: Role; teamIds: string[] },
): Promise<string> {
  const token = newToken()
  const link = {
    email: guest.email,
    role: guest.role,
    team_ids: guest.teamIds,
    token_hash: hashToken(token),
    invited_by: ctx.actor.userId,
    expires_at: new Date(ctx.now.getTime() + VALID_FOR),
    accepted_at: null,
  }
  await ctx.db
    .insertInto('invitations')
    .values({ workspace_id: ctx.actor.workspaceId, id: guest.userId, ...link })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(link))
    .execute()
  const { config } = ctx.system
  return `${config.TREFOIL_URL ?? `http://localhost:${config.PORT}`}/invite/${token}`
}

/** A link that was not used yet lets nobody in any more. */
export const withdrawInvitation = (ctx: Context, userId: string) =>
  ctx.db
    .updateTable('invitations')
    .set({ expires_at: sql<Date>`now()` })
    .where('workspace_id', '=', ctx.actor.workspaceId)
    .where('id', '=', userId)
    .where('accepted_at', 'is', null)
    .execute()

type Invitation = {
  workspace_id: string
  id: string
  email: string
  name: string
  workspace_name: string
  invited_by_name: string
  has_joined: boolean
}

/** @throws AppError not_found for a link that is used up, too old or invented; nobody learns which. */
export async function findInvitation(database: Database, token: string): Promise<Invitation> {
  const answer = await sql<Invitation>`
    select i.workspace_id, i.id, i.email, u.name, u.active as has_joined, w.name as workspace_name, coalesce(b.name, '') as invited_by_name
    from invitations i join users u on u.workspace_id = i.workspace_id and u.id = i.id join workspaces w on w.id = i.workspace_id
    left join users b on b.workspace_id = i.workspace_id and b.id = i.invited_by
    where i.token_hash = ${hashToken(token)} and i.accepted_at is null and i.expires_at > now()`.execute(database.owner)
  const found = answer.rows[0]
  if (!found)
    throw new AppError('not_found', 'invitation.not_found', 'This invitation is used up or too old. Ask for a new one.')
  return found
}

/** Whether somebody signs in to a workspace that this one has no say in: then a link from here must not change their password. */
export async function isKnownElsewhere(
  database: Database,
  { workspace_id, id }: Pick<Invitation, 'workspace_id' | 'id'>,
): Promise<boolean> {
  const answer = await sql`select from users u join workspaces w on w.id = u.workspace_id
    where u.id = ${id} and u.active and not w.is_sample and u.workspace_id <> ${workspace_id} limit 1`.execute(
    database.owner,
  )
  return answer.rows.length > 0
}

/**
 * The guest chooses a name and a password, and is in; somebody who is known elsewhere proves it by the password they have.
 * @throws AppError invalid when that password is wrong.
 */
export async function acceptInvitation(database: Database, token: string, guest: { name: string; password: string }) {
  const invitation = await findInvitation(database, token)
  const { workspace_id, id, email } = invitation
  if (await isKnownElsewhere(database, invitation)) {
    if (!(await isPasswordOf(database, id, guest.password))) {
      const message = 'You sign in to another workspace here already. Use the password you have there.'
      throw new AppError('invalid', 'invitation.password', message, { errors: [{ path: 'password', message }] })
    }
  } else if (await accountByEmail(database.owner, email)) await changePassword(database, id, guest.password)
  else await ensureAccount(database.owner, { id, name: guest.name, email, password: guest.password })
  await sql`with used as (update invitations set accepted_at = now() where workspace_id = ${workspace_id} and id = ${id})
    update users set name = ${guest.name}, active = true, updated_at = now(), version = version + 1 where workspace_id = ${workspace_id} and id = ${id}`.execute(
    database.owner,
  )
  await tellAccess(database)
}

/** Makes the first workspace with its administrator; also used for further ones, by the command line and by tests. */
export async function foundWorkspace(
  database: Database,
  details: { name: string; currency: string; timeZone: string; locale: string; isSample?: boolean },
  founder: { name: string; email: string; password: string },
): Promise<{ workspaceId: string; userId: string }> {
  const workspaceId = newId()
  const userId = await ensureAccount(database.owner, founder)
  await database.owner
    .insertInto('workspaces')
    .values({
      id: workspaceId,
      name: details.name,
      currency: details.currency,
      time_zone: details.timeZone,
      locale: details.locale,
      is_sample: details.isSample ?? false,
    })
    .execute()
  await database.owner
    .insertInto('users')
    .values({
      workspace_id: workspaceId,
      id: userId,
      name: founder.name,
      email: founder.email.toLowerCase(),
      role: 'administrator',
    })
    .execute()
  return { workspaceId, userId }
}
