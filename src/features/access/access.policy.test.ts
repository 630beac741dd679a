import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Actor, Role } from '#platform/actor.ts'
import type { RecordPolicy } from '#platform/records/policy.ts'
import type { Row } from '#platform/records/recordType.ts'
import { aWorld } from '#testing/world.ts'
import { assignedPolicy, canSee, reasonsFor, recordPolicy } from './access.policy.ts'

const USERS = Array.from({ length: 5 }, () => newId())
const ROLES: Role[] = ['administrator', 'manager', 'member', 'partner', 'read_only']
const VISIBILITIES = ['everyone', 'team', 'owner', 'private'] as const

/** Every owner with every visibility and every assignee. */
const ROWS = [null, ...USERS].flatMap((owner_id) =>
  VISIBILITIES.flatMap((visibility) =>
    [null, ...USERS].map((assignee_id) => ({ id: newId(), owner_id, visibility, assignee_id }) as unknown as Row),
  ),
)

const someone = fc.record({
  role: fc.constantFrom(...ROLES),
  userId: fc.constantFrom(...USERS),
  reports: fc.subarray(USERS),
  colleagues: fc.subarray(USERS),
  shares: fc.array(
    fc.tuple(fc.nat({ max: ROWS.length - 1 }), fc.boolean(), fc.constantFrom(null, 1, Date.now() + 3_600_000)),
    { maxLength: 8 },
  ),
})

type Someone = typeof someone extends fc.Arbitrary<infer Value> ? Value : never

const anActor = (like: Actor, { role, userId, reports, colleagues, shares }: Someone): Actor => ({
  ...like,
  role,
  userId,
  reports: new Set(reports),
  teamMates: new Set([...colleagues, ...reports]),
  shared: {
    teams: [],
    byRecord: new Map(shares.map(([place, canEdit, until]) => [ROWS[place]!.id, [{ canEdit, until }]])),
  },
})

test.each([
  ['of records', recordPolicy],
  ['of what can be assigned', assignedPolicy],
])('the policy %s says the same about one record and about many', async (_, policy: RecordPolicy) => {
  const { admin, database, workspaceId } = await aWorld()
  const rows = sql`jsonb_to_recordset(${JSON.stringify(ROWS.map((row, place) => ({ ...row, place })))}::jsonb)
    as r(place integer, id uuid, owner_id uuid, visibility text, assignee_id uuid)`
  await fc.assert(
    fc.asyncProperty(someone, async (details) => {
      const actor = anActor(admin.actor, details)
      const answer = await sql<{
        place: number
      }>`select place from ${rows} where ${policy.visibleTo(actor, 'r')} order by place`.execute(
        database.of(workspaceId),
      )
      expect(answer.rows.map(({ place }) => place)).toEqual(
        ROWS.flatMap((row, place) => (policy.canSee(actor, row) ? [place] : [])),
      )
    }),
    { numRuns: 40 },
  )
})

test('there is a reason for whatever one sees, and none for the rest', async () => {
  const { admin } = await aWorld()
  fc.assert(
    fc.property(someone, (details) => {
      const actor = anActor(admin.actor, details)
      for (const row of ROWS) expect(reasonsFor(actor, row).length > 0).toBe(canSee(actor, row))
    }),
  )
})

test('what is private has one reader: its owner, and with whom the owner shares it', async () => {
  const { admin } = await aWorld()
  fc.assert(
    fc.property(someone, (details) => {
      const actor = anActor(admin.actor, details)
      const seen = ROWS.filter((row) => row.visibility === 'private' && assignedPolicy.canSee(actor, row))
      const isLent = (row: Row) => actor.shared?.byRecord.get(row.id)?.some(({ until }) => until !== 1)
      expect(seen.every((row) => row.owner_id === actor.userId || isLent(row))).toBe(true)
    }),
  )
})
