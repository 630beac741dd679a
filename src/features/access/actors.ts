import { sql } from 'kysely'
import { localeIn, type Language } from '#kernel/locale.ts'
import type { Actor, Role, Share, Shared } from '#platform/actor.ts'
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
  /** Each with the record, whether it may be changed, and until when. */
  shares: [string, boolean, number | null][] | null
  share_teams: string[]
  /** Signed in with a password alone, where the workspace asks for more. */
  is_held?: boolean
}

// Every place stands with the user that it is of: the same rules find one actor at a request, and everybody at once.
const people = sql`
  with recursive mine as (
    select m.workspace_id, m.team_id, u.id as of from team_members m join u on m.workspace_id = u.workspace_id and m.user_id = u.id
      join teams t on t.workspace_id = m.workspace_id and t.id = m.team_id and t.deleted_at is null
  ), below_mine as (
    select * from mine
    union select t.workspace_id, t.id, b.of from teams t join below_mine b on t.workspace_id = b.workspace_id and t.parent_id = b.team_id where t.deleted_at is null
  ), managed as (
    select t.workspace_id, t.id as team_id, u.id as of from teams t join u on t.workspace_id = u.workspace_id and t.manager_id = u.id where t.deleted_at is null
    union select t.workspace_id, t.id, b.of from teams t join managed b on t.workspace_id = b.workspace_id and t.parent_id = b.team_id where t.deleted_at is null
  ), reaching as (select * from mine union select * from managed)`

/** The users as actors, with everybody whose records their place in the teams reaches, and what is shared with them. */
async function findActors(database: Database, u: ReturnType<typeof sql>): Promise<Actor[]> {
  const answer = await sql<Found>`
    with u as (${u}), places as (${people}
      select u.id as of, (select coalesce(array_agg(team_id), '{}') from mine where mine.of = u.id) as team_ids,
        (select coalesce(array_agg(distinct m.user_id), '{}') from team_members m join managed g
          on m.workspace_id = g.workspace_id and m.team_id = g.team_id and g.of = u.id) as reports,
        (select coalesce(array_agg(distinct m.user_id), '{}') from team_members m join (select * from below_mine union select * from managed) g
          on m.workspace_id = g.workspace_id and m.team_id = g.team_id and g.of = u.id) as team_mates,
        (select coalesce(array_agg(team_id), '{}') from reaching where reaching.of = u.id) as share_teams,
        (select jsonb_agg(jsonb_build_array(s.record_id, s.can_edit, floor(extract(epoch from s.until) * 1000)))
          from (select s.* from shares s where s.workspace_id = u.workspace_id and s.with_user_id = u.id
            union all select s.* from shares s join reaching g on s.workspace_id = g.workspace_id and s.with_team_id = g.team_id and g.of = u.id) s
          where s.deleted_at is null and (s.until is null or s.until > now())) as shares from u)
    select u.*, places.* from u join places on places.of = u.id`.execute(database.owner)
  return answer.rows.map(toActor)
}

/** The one user as an actor; null when they may not act. */
const findActor = async (database: Database, u: ReturnType<typeof sql>): Promise<Actor | null> =>
  (await findActors(database, u))[0] ?? null

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

/** Everybody who may act in a workspace, by name. */
export const actorsIn = async (database: Database, workspaceId: string): Promise<Actor[]> =>
  (await findActors(database, sql`select ${USER} from ${ACTIVE} where u.workspace_id = ${workspaceId}`)).toSorted(
    (left, right) => left.name.localeCompare(right.name),
  )

const toActor = (found: Found): Actor => ({
  userId: found.id,
  workspaceId: found.workspace_id,
  name: found.name,
  ...(found.is_held && { isHeld: true as const }),
  role: found.role,
  teamIds: found.team_ids,
  teamMates: new Set(found.team_mates),
  reports: new Set(found.reports),
  ...(found.shares && { shared: sharedOf(found.shares, found.share_teams) }),
  workspace: {
    name: found.workspace_name,
    currency: found.currency,
    timeZone: found.time_zone,
    locale: localeIn(found.language, found.locale),
    isSample: found.is_sample,
  },
})

function sharedOf(shares: [string, boolean, number | null][], teams: string[]): Shared {
  const byRecord = new Map<string, Share[]>()
  for (const [id, canEdit, until] of shares) byRecord.set(id, [...(byRecord.get(id) ?? []), { canEdit, until }])
  return { byRecord, teams }
}
