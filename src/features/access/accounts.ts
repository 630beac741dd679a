import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Database, Db } from '#platform/database/database.ts'
import { hashPassword, verifyPassword } from './secrets.ts'

/** Makes a sign-in, or finds the one that this mail address has already; gives back its id, which is the user's id. */
export async function ensureAccount(
  db: Db,
  account: { id?: string; name: string; email: string; password: string },
): Promise<string> {
  const email = account.email.toLowerCase()
  const known = await sql<{ id: string }>`select id from auth."user" where email = ${email}`.execute(db)
  if (known.rows[0]) return known.rows[0].id
  const id = account.id ?? newId()
  const password = await hashPassword(account.password)
  await sql`with made as (insert into auth."user" (id, name, email, "emailVerified") values (${id}, ${account.name}, ${email}, true) returning id)
    insert into auth.account (id, "accountId", "providerId", "userId", password) select ${newId()}, id::text, 'credential', id, ${password} from made`.execute(
    db,
  )
  return id
}

export const accountByEmail = async (db: Db, email: string) =>
  (await sql<{ id: string }>`select id from auth."user" where email = ${email.toLowerCase()}`.execute(db)).rows[0]?.id

/** The id that this mail address has as a user, also of somebody invited who has not joined yet: one person, one id. */
export const idByEmail = async (db: Db, email: string) =>
  (await accountByEmail(db, email)) ??
  (await sql<{ id: string }>`select id from invitations where email = ${email.toLowerCase()} limit 1`.execute(db))
    .rows[0]?.id

/** Ends all sessions of a user, and tells every process to forget who they were. */
export async function endSessions(database: Database, userId: string) {
  await sql`delete from auth.session where "userId" = ${userId}`.execute(database.owner)
  await tellAccess(database)
}

/** What this process remembers of who may do what; emptied at once here, and through the channel everywhere else. */
export const memories = new Set<() => void>()

/** Rights changed somewhere: every process forgets its actors, this one before the answer goes out. */
export async function tellAccess(database: Database) {
  await sql`select pg_notify('access', '')`.execute(database.owner)
  for (const forget of memories) forget()
}

/** Replaces the password, and ends every session that the old one began. */
export async function changePassword(database: Database, userId: string, password: string) {
  await sql`update auth.account set password = ${await hashPassword(password)} where "userId" = ${userId} and "providerId" = 'credential'`.execute(
    database.owner,
  )
  await endSessions(database, userId)
}

export async function isPasswordOf(database: Database, userId: string, password: string): Promise<boolean> {
  const answer = await sql<{
    password: string
  }>`select password from auth.account where "userId" = ${userId} and "providerId" = 'credential'`.execute(
    database.owner,
  )
  const stored = answer.rows[0]?.password
  return stored ? verifyPassword(stored, password) : false
}

export async function hasAdministrator(database: Database): Promise<boolean> {
  const answer = await sql<{
    found: boolean
  }>`select exists (select from users where role = 'administrator' and can_sign_in and active) as found`.execute(
    database.owner,
  )
  return answer.rows[0]?.found ?? false
}
