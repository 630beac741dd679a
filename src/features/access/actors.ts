import { sql } from 'kysely'
import { localeIn, type Language } from '#kernel/locale.ts'
import type { Actor, Role } from '#platform/actor.ts'
import type { Database } from '#platform/database/database.ts'

type Found = {
  id: string
  name: string
  role: Role
  workspace_id: string
  workspace_name: string
  currency: string
  time_zone: string
  locale: string
  language: Language | null
  is_sample: boolean
  team_ids: string[]
  reports: string[]
  team_mates: string[]
  /** Signed in with a password alone, where the workspace asks for more. */
  is_held?: boolean
}

const people = sql`
  with recursive mine as (
    select m.workspace_id, m.team_id from team_members m join u on m.workspace_id = u.workspace_id and m.user_id = u.id
      join teams t on t.workspace_id = m.workspace_id and t.id = m.team_id and t.deleted_at is null
  ), below_mine as (
    select workspace_id, team_id from mine
    union select t.workspace_id, t.id from teams t join below_mine b on t.workspace_id = b.workspace_id and t.parent_id = b.team_id where t.deleted_at is null
  ), managed as (
    select t.workspace_id, t.id as team_id from teams t join u on t.workspace_id = u.workspace_id and t.manager_id = u.id where t.deleted_at is null
    union select t.workspace_id, t.id from teams t join managed b on t.workspace_id = b.workspace_id and t.parent_id = b.team_id where t.deleted_at is null
  )`

/** The user as an actor, with everybody whose records their place in the teams reaches; null when they may not act. */
async function findActor(database: Database, u: ReturnType<typeof sql>): Promise<Actor | null> {
  const answer = await sql<Found>`
    with u as (${u}), places as (${people}
      select (select coalesce(array_agg(team_id), '{}') from mine) as team_ids,
        (select coalesce(array_agg(distinct m.user_id), '{}') from team_members m join managed g on m.workspace_id = g.workspace_id and m.team_id = g.team_id) as reports,
        (select coalesce(array_agg(distinct m.user_id), '{}') from team_members m join (select * from below_mine union select * from managed) g
          on m.workspace_id = g.workspace_id and m.team_id = g.team_id) as team_mates)
    select u.*, places.* from u, places`.execute(database.owner)
  const found = answer.rows[0]
  return found ? toActor(found) : null
}

const USER = sql`u.id, u.name, u.role, u.workspace_id, u.language, w.name as workspace_name, w.currency, w.time_zone, w.locale, w.is_sample`
const ACTIVE = sql`users u join workspaces w on w.id = u.workspace_id and u.active`

/** The actor of a session's token, in the session's workspace or, before one was chosen, in the first own one. */
export const actorOfSession = (database: Database, token: string) =>
  findActor(
    database,
    sql`select ${USER}, w.requires_two_factor and s.method = 'password' as is_held from auth.session s join ${ACTIVE} on u.id = s."userId"
      where s.token = ${token} and s."expiresAt" > now() and u.can_sign_in
      order by (u.workspace_id = s."activeWorkspaceId") desc nulls last, w.is_sample, w.created_at limit 1`,
  )

export const actorOfKey = (database: Database, keyHash: string) =>
  findActor(
    database,
    sql`select ${USER} from api_keys k join ${ACTIVE} on u.workspace_id = k.workspace_id and u.id = k.user_id
      where k.key_hash = ${keyHash} and k.revoked_at is null limit 1`,
  )

/** For jobs, the command line and tests: acts as this user, whether or not they can sign in. */
export const actorOfUser = (database: Database, workspaceId: string, userId: string) =>
  findActor(database, sql`select ${USER} from ${ACTIVE} where u.workspace_id = ${workspaceId} and u.id = ${userId}`)

const toActor = (found: Found): Actor => ({
  userId: found.id,
  workspaceId: found.workspace_id,
  name: found.name,
  ...(found.is_held && { isHeld: true as const }),
  role: found.role,
  teamIds: found.team_ids,
  teamMates: new Set(found.team_mates),
  reports: new Set(found.reports),
  workspace: {
    name: found.workspace_name,
    currency: found.currency,
    timeZone: found.time_zone,
    locale: localeIn(found.language, found.locale),
    isSample: found.is_sample,
  },
})
