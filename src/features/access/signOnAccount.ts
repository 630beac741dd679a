import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Database } from '#platform/database/database.ts'
import { tellAccess } from './accounts.ts'
import { isKnownElsewhere } from './invitations.ts'
import type { Claims } from './openId.ts'
import type { SignOnProvider } from './signOnProviders.ts'

type User = { workspace_id: string; id: string; name: string; email: string; is_invited: boolean }

/**
 * The account of whoever the provider says it is: linked before, or found by the address that the provider has verified.
 * An invited person joins by it. A workspace's provider speaks for people of this workspace alone.
 * @throws AppError forbidden where nobody fits.
 */
export async function accountFor(database: Database, provider: SignOnProvider, claims: Claims): Promise<string> {
  const name = `oidc:${provider.id}:${provider.issuer}`
  const known = await sql<{ id: string }>`
    select "userId" as id from auth.account where "providerId" = ${name} and "accountId" = ${claims.subject}`.execute(
    database.owner,
  )
  const linked = known.rows[0]?.id
  const user = linked
    ? await findUser(database, provider, sql`u.id = ${linked}`)
    : await byMail(database, provider, claims)
  if (!user) throw unknown()
  if (provider.workspaceId && (await isKnownElsewhere(database, user))) throw elsewhere()
  if (linked) return linked
  await sql`insert into auth."user" (id, name, email, "emailVerified") values (${user.id}, ${user.name}, ${user.email}, true)
    on conflict (id) do nothing`.execute(database.owner)
  await sql`insert into auth.account (id, "accountId", "providerId", "userId") values (${newId()}, ${claims.subject}, ${name}, ${user.id})`.execute(
    database.owner,
  )
  if (user.is_invited) await join(database, user)
  return user.id
}

async function byMail(database: Database, provider: SignOnProvider, { email, isEmailVerified }: Claims) {
  // An address that nobody checked proves nothing: whoever can type it in there would be let in here.
  if (!email || !isEmailVerified)
    throw new AppError(
      'forbidden',
      'sign_on.unverified',
      'The sign-in service does not say that your mail address is verified. Ask whoever runs it to do so.',
    )
  return findUser(database, provider, sql`lower(u.email) = ${email}`)
}

async function findUser(database: Database, { workspaceId }: SignOnProvider, who: ReturnType<typeof sql>) {
  const here = workspaceId ? sql`and u.workspace_id = ${workspaceId}` : sql``
  const { rows } = await sql<User>`
    select u.workspace_id, u.id, u.name, u.email, not u.active as is_invited
    from users u join workspaces w on w.id = u.workspace_id and not w.is_sample
    where u.can_sign_in and ${who} ${here} and (u.active or exists (select from invitations i
      where i.workspace_id = u.workspace_id and i.id = u.id and i.accepted_at is null and i.expires_at > now()))
    order by u.active desc, w.created_at limit 1`.execute(database.owner)
  return rows[0]
}

async function join(database: Database, { workspace_id, id }: User) {
  await sql`with used as (update invitations set accepted_at = now() where workspace_id = ${workspace_id} and id = ${id})
    update users set active = true, updated_at = now(), version = version + 1 where workspace_id = ${workspace_id} and id = ${id}`.execute(
    database.owner,
  )
  await tellAccess(database)
}

const unknown = () =>
  new AppError(
    'forbidden',
    'sign_on.unknown',
    'Nobody with your mail address works here yet. Ask your administrator to add you.',
  )

const elsewhere = () =>
  new AppError(
    'forbidden',
    'sign_on.elsewhere',
    'You work in another workspace here as well. Sign in with your password or a passkey.',
  )
