import { createTeam } from '#features/access/teams.ts'
import type { Caller } from '#platform/context.ts'
import type { World } from './world.ts'

type Team = { name?: string; manager?: Caller; members?: Caller[]; parentId?: string | null }

/** A team in the world; who belongs to it acts with its reach after `refreshed()`. */
export async function aTeam(
  world: World,
  { name = 'Team', manager, members = [], parentId = null }: Team,
): Promise<{ id: string }> {
  const memberIds = members.map((member) => member.actor.userId)
  return createTeam(world.admin, { name, managerId: manager?.actor.userId ?? null, memberIds, parentId })
}
