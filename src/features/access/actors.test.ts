import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Actor, Role } from '#platform/actor.ts'
import type { Caller } from '#platform/context.ts'
import { aWorld, type World } from '#testing/world.ts'
import { canSee, visibleTo } from './access.policy.ts'

const USERS = 6
const TEAMS = 4

const aUser = fc.nat(USERS - 1)
// A team stands below one that was drawn before it, so that there is no circle.
const aTeam = (place: number) =>
  fc.record({
    parent: place === 0 ? fc.constant(null) : fc.option(fc.nat(place - 1), { freq: 2 }),
    manager: fc.option(aUser, { freq: 2 }),
    members: fc.uniqueArray(aUser, { maxLength: 3 }),
    isDeleted: fc.nat(4).map((dice) => dice === 0),
  })
const organisation = fc.record({
  teams: fc.tuple(...Array.from({ length: TEAMS }, (_, place) => aTeam(place))),
  roles: fc.array(fc.constantFrom<Role>('administrator', 'manager', 'member', 'partner', 'read_only'), {
    minLength: USERS,
    maxLength: USERS,
  }),
})
type Team = { parent: number | null; manager: number | null; members: number[]; isDeleted: boolean }
type Drawn = { owner: number | null; visibility: string }

/** Each owner and none, with each visibility. */
const everyRecord: Drawn[] = [null, ...Array(USERS).keys()].flatMap((owner) =>
  ['everyone', 'team', 'owner', 'private'].map((visibility) => ({ owner, visibility })),
)

/** The rule in the words of the manual, over the teams as they were drawn; it knows nothing of the code under test. */
function expected(teams: Team[], role: Role, user: number, { owner, visibility }: Drawn): boolean {
  if (owner === user) return true
  if (visibility === 'private' || role === 'partner') return false
  if (visibility === 'everyone' || role === 'administrator') return true
  const above = teams
    .filter(({ members }) => owner !== null && members.includes(owner))
    .flatMap((team) => upwards(teams, team))
  if (above.some(({ manager }) => manager === user)) return true
  return visibility === 'team' && above.some(({ members }) => members.includes(user))
}

/** A team and those above it; a team that was deleted joins nobody. */
function upwards(teams: Team[], team: Team | undefined): Team[] {
  if (!team || team.isDeleted) return []
  return [team, ...(team.parent === null ? [] : upwards(teams, teams[team.parent]))]
}

async function settle({ database, workspaceId, user, refreshed }: World, teams: Team[], roles: Role[]) {
  const callers: Caller[] = []
  for (const role of roles) callers.push(await user(role))
  const idOf = (place: number | null) => (place === null ? null : callers[place]!.actor.userId)
  const ids = teams.map(() => newId())
  for (const [place, { parent, manager, members, isDeleted }] of teams.entries()) {
    const id = ids[place]!
    const row = { id, name: 'Team', manager_id: idOf(manager), parent_id: parent === null ? null : ids[parent]! }
    const deleted_at = isDeleted ? new Date() : null
    await database.owner
      .insertInto('teams')
      .values({ workspace_id: workspaceId, ...row, deleted_at })
      .execute()
    for (const member of members) {
      await database.owner
        .insertInto('team_members')
        .values({ workspace_id: workspaceId, team_id: id, user_id: idOf(member)! })
        .execute()
    }
  }
  const rows = everyRecord.map((drawn) => ({
    drawn,
    id: newId(),
    owner_id: idOf(drawn.owner),
    visibility: drawn.visibility as 'team',
  }))
  const values = rows.map((row) => sql`(${workspaceId}, ${row.id}, 'x', 'x', ${row.owner_id}, ${row.visibility})`)
  await database.transaction({ workspaceId, userId: newId() }, (db) =>
    sql`insert into companies (workspace_id, id, name, sort_name, owner_id, visibility) values ${sql.join(values)}`.execute(
      db,
    ),
  )
  return { actors: (await Promise.all(callers.map(refreshed))).map(({ actor }) => actor), rows }
}

async function listed({ database, workspaceId }: World, actor: Actor): Promise<Set<string>> {
  const answer = await sql<{ id: string }>`select r.id from companies r
    where r.workspace_id = ${workspaceId} and ${visibleTo(actor, 'r')}`.execute(database.of(workspaceId))
  return new Set(answer.rows.map(({ id }) => id))
}

test('in any organisation, each sees on a page and in a list what the manual says, no more and no less', async () => {
  await fc.assert(
    fc.asyncProperty(organisation, async ({ teams, roles }) => {
      const world = await aWorld()
      const { actors, rows } = await settle(world, teams, roles)
      for (const [user, actor] of actors.entries()) {
        const list = await listed(world, actor)
        for (const row of rows) {
          const should = expected(teams, actor.role, user, row.drawn)
          expect({ user, ...row.drawn, page: canSee(actor, row), list: list.has(row.id) }).toEqual({
            user,
            ...row.drawn,
            page: should,
            list: should,
          })
        }
      }
    }),
    { numRuns: 30 },
  )
})
