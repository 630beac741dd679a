import { sql } from 'kysely'
import { addDays } from '#kernel/dates.ts'
import type { Actor } from '#platform/actor.ts'
import type { System } from '#platform/system.ts'
import { publishable, SMALLEST_GROUP, type Group } from './groups.pure.ts'
import { readOwnWeek } from './ownWeek.ts'
import { weekOf } from './ratings.ts'

type ActorOf = (workspaceId: string, userId: string) => Promise<Actor | null>
type Sum = { userId: string; acts: number; pieces: number; seen: number }

/** Adds up the week before this one for each workspace. A week once published is never changed, so that no two readings differ. */
export async function publishWeeks(system: System, actorOf: ActorOf) {
  const week = addDays(weekOf(system.now()), -7)
  const { rows } = await sql<{ id: string }>`select w.id from workspaces w
    where (select count(*) from users u where u.workspace_id = w.id and u.active) >= ${SMALLEST_GROUP}
      and not exists (select from return_weeks r where r.workspace_id = w.id and r.week = ${week}::date)`.execute(
    system.database.owner,
  )
  for (const { id } of rows) await publishWeek(system, actorOf, id, week)
}

async function publishWeek(system: System, actorOf: ActorOf, workspaceId: string, week: string) {
  const { owner } = system.database
  const users = await sql<{ id: string }>`select id from users where workspace_id = ${workspaceId} and active`.execute(
    owner,
  )
  const sums: Sum[] = []
  for (const { id } of users.rows) {
    const actor = await actorOf(workspaceId, id)
    if (actor) sums.push({ userId: id, ...(await readOwnWeek({ actor, system, via: 'job' }, { week })) })
  }
  const active = sums.filter(({ acts }) => acts > 0)
  const places = await sql<{
    team_id: string
    user_id: string
  }>`select m.team_id, m.user_id from team_members m join teams t on t.workspace_id = m.workspace_id and t.id = m.team_id
    where m.workspace_id = ${workspaceId} and t.deleted_at is null`.execute(owner)
  for (const { id, members } of publishable(groupsOf(workspaceId, active, places.rows))) {
    const own = active.filter(({ userId }) => members.has(userId))
    const total = (pick: (each: Sum) => number) => own.reduce((sum, each) => sum + pick(each), 0)
    await sql`insert into return_weeks (workspace_id, week, group_id, people, acts, pieces, seen)
      values (${workspaceId}, ${week}::date, ${id}, ${own.length}, ${total((each) => each.acts)}, ${total((each) => each.pieces)}, ${total((each) => each.seen)})
      on conflict do nothing`.execute(system.database.of(workspaceId))
  }
}

/** Everybody, and each team, of those who entered anything that week. */
function groupsOf(workspaceId: string, active: Sum[], places: { team_id: string; user_id: string }[]): Group[] {
  const entered = new Set(active.map(({ userId }) => userId))
  const teams = Map.groupBy(
    places.filter(({ user_id }) => entered.has(user_id)),
    ({ team_id }) => team_id,
  )
  return [
    { id: workspaceId, members: entered },
    ...[...teams].map(([id, rows]) => ({ id, members: new Set(rows.map(({ user_id }) => user_id)) })),
  ]
}
