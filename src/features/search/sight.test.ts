import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canSee } from '#features/access/access.policy.ts'
import { createCompany } from '#features/companies/companies.ts'
import { newId } from '#kernel/ids.ts'
import type { Role } from '#platform/actor.ts'
import type { Caller } from '#platform/context.ts'
import type { Visibility } from '#kernel/record.ts'
import { inside } from '#testing/inside.ts'
import { aTeam } from '#testing/team.ts'
import { aWorld } from '#testing/world.ts'
import { findByKeys, search } from './search.ts'

const ROLES: Role[] = ['administrator', 'manager', 'member', 'partner', 'read_only']
const VISIBILITIES: Visibility[] = ['everyone', 'team', 'owner', 'private']

type Plan = {
  roles: Role[]
  teams: { manager: number; members: number[]; above: boolean }[]
  records: { owner: number; visibility: Visibility }[]
}

const place = fc.nat({ max: 4 })
const plan: fc.Arbitrary<Plan> = fc.record({
  roles: fc.array(fc.constantFrom(...ROLES), { minLength: 5, maxLength: 5 }),
  teams: fc.array(
    fc.record({ manager: place, members: fc.uniqueArray(place, { maxLength: 4 }), above: fc.boolean() }),
    { maxLength: 3 },
  ),
  records: fc.array(
    fc.record({ owner: fc.integer({ min: -1, max: 4 }), visibility: fc.constantFrom(...VISIBILITIES) }),
    { minLength: 1, maxLength: 8 },
  ),
})

test('in any world, search shows exactly what the policy lets one see', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ roles, teams, records }) => {
      const world = await aWorld()
      const users: Caller[] = []
      for (const role of roles) users.push(await world.user(role))
      const idOf = (index: number) => users[index]?.actor.userId ?? null
      let parentId: string | null = null
      for (const team of teams) {
        const made = await aTeam(world, {
          manager: users[team.manager],
          members: team.members.flatMap((member) => users[member] ?? []),
          parentId: team.above ? parentId : null,
        })
        parentId = made.id
      }
      const kept = []
      for (const { owner, visibility } of records) {
        const id = newId()
        // A private record without an owner could be made by nobody through the front door, so the owner's database makes it.
        await createCompany(world.admin, { id, name: 'Quillon', domain: 'quillon.example' })
        const row = { owner_id: idOf(owner), visibility }
        await world.database.owner
          .updateTable('search_entries' as never)
          .set(row as never)
          .where('record_id' as never, '=', id as never)
          .execute()
        kept.push({ id, ...row })
      }
      for (const user of users) {
        const reader = await world.refreshed(user)
        const expected = kept
          .filter((row) => canSee(reader.actor, row))
          .map((row) => row.id)
          .toSorted(inOrder)
        for (const q of ['quillon', 'qu', 'q', 'uill', 'quilln']) {
          const found = (await search(reader, { q })).data.map((hit) => hit.id).toSorted(inOrder)
          expect({ role: reader.actor.role, q, found }).toEqual({ role: reader.actor.role, q, found: expected })
        }
        expect(
          (await inside(reader, (ctx) => findByKeys(ctx, ['quillon.example'])))
            .map((match) => match.recordId)
            .toSorted(inOrder),
        ).toEqual(expected)
      }
    }),
    { numRuns: 25 },
  )
})

const inOrder = (left: string, right: string) => (left < right ? -1 : 1)
