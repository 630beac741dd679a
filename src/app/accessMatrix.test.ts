import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { setRole } from '#features/rights/roles.ts'
import { Right, type RightsType } from '#features/rights/rights.contract.ts'
import { createShare } from '#features/sharing/sharing.ts'
import type { SharedType } from '#features/sharing/sharing.contract.ts'
import { newId } from '#kernel/ids.ts'
import type { Role } from '#platform/actor.ts'
import type { Caller } from '#platform/context.ts'
import type { Operation } from '#platform/operation.ts'
import { typeOf } from '#platform/records/recordType.ts'
import { aTeam } from '#testing/team.ts'
import { aWorld, type World } from '#testing/world.ts'
import { operations } from './operations.ts'

const ROLES: Role[] = ['administrator', 'manager', 'member', 'partner', 'read_only']

/** Of each type: what it is born with, and a change to it. */
const TYPES: Record<string, [born: object, change: object]> = {
  person: [{ firstName: 'Quillon' }, { jobTitle: 'x' }],
  company: [{ name: 'Quillon' }, { notes: 'x' }],
  deal: [{ name: 'Quillon' }, { nextStep: 'x' }],
  case: [{ title: 'Quillon' }, { body: 'x' }],
  activity: [{ type: 'note', subject: 'Quillon', occurredAt: '2026-01-05T10:00:00Z' }, { body: 'x' }],
  task: [{ title: 'Quillon' }, { title: 'Quillon x' }],
  event: [{ title: 'Quillon', startsAt: '2026-01-05T10:00:00Z', endsAt: '2026-01-05T11:00:00Z' }, { location: 'x' }],
}

/** Whose the record is for the reader, its visibility, and what was done with it besides. */
type Place = {
  of: 'me' | 'mate' | 'report' | 'stranger'
  visibility: string
  share?: 'read' | 'edit' | 'over'
  isDeleted?: true
  isElsewhere?: true
}
const PLACES: Place[] = [
  ...(['me', 'mate', 'report', 'stranger'] as const).flatMap((of) =>
    ['everyone', 'team', 'owner', 'private'].map((visibility) => ({ of, visibility })),
  ),
  ...(['read', 'edit', 'over'] as const).map((share) => ({ of: 'stranger' as const, visibility: 'private', share })),
  { of: 'me', visibility: 'everyone', isDeleted: true },
  { of: 'stranger', visibility: 'everyone', isDeleted: true },
  { of: 'stranger', visibility: 'private', share: 'edit', isDeleted: true },
  { of: 'stranger', visibility: 'everyone', isElsewhere: true },
]

type Expected = { see: boolean; edit: boolean; delete: boolean }

/** What should be, said anew and without the program's own rules. */
function oracle(role: Role, place: Place, denied: readonly string[]): Expected {
  const isNear = place.of === 'mate' || place.of === 'report'
  const inside = role !== 'partner' && place.visibility !== 'private'
  const byPlace =
    place.of === 'me' ||
    (inside && (place.visibility === 'everyone' || role === 'administrator')) ||
    (inside && place.visibility === 'team' && isNear) ||
    (inside && place.visibility === 'owner' && place.of === 'report')
  const isLent = place.share === 'read' || place.share === 'edit'
  const see = !place.isElsewhere && !denied.includes('see') && (byPlace || isLent)
  const edit = see && role !== 'read_only' && !denied.includes('edit') && (byPlace || place.share === 'edit')
  const byRank = place.of === 'me' || place.of === 'report' || role === 'administrator'
  const mayRemove = see && role !== 'read_only' && (byPlace || place.share === 'edit')
  return { see, edit, delete: mayRemove && byRank && !denied.includes('delete') }
}

const verb = (name: string) => operations.find(({ contract }) => contract.name === name) as unknown as Operation
const ask = (name: string, caller: Caller, input: object) =>
  verb(name)(caller, input as never) as Promise<Record<string, unknown>>
const goes = (answer: Promise<unknown>) =>
  answer.then(
    () => true,
    () => false,
  )
const holds = (answer: Promise<Record<string, unknown>>, id: string) =>
  answer.then(
    ({ data }) => (data as { id: string }[]).some((each) => each.id === id),
    () => false,
  )

async function aRecord(world: World, users: Record<Place['of'], Caller>, noun: string, place: Place) {
  const home = place.isElsewhere ? await aWorld() : world
  const { id } = (await ask(`${noun}.create`, home.admin, { id: newId(), ...TYPES[noun]![0] })) as { id: string }
  if (place.isElsewhere) return id
  const owner = users[place.of].actor.userId
  const table = typeOf(noun).table
  await sql`update ${sql.table(table)} set owner_id = ${owner}, visibility = ${place.visibility} where id = ${id}`.execute(
    world.database.owner,
  )
  await sql`update search_entries set owner_id = ${owner}, visibility = ${place.visibility} where record_id = ${id}`.execute(
    world.database.owner,
  )
  if (noun === 'task' || noun === 'case')
    await sql`update ${sql.table(table)} set assignee_id = null where id = ${id}`.execute(world.database.owner)
  if (place.share) {
    const lender = await world.refreshed(users[place.of])
    const share = {
      recordType: noun as SharedType,
      recordId: id,
      userId: users.me.actor.userId,
      canEdit: place.share !== 'read',
    }
    await createShare(lender, share)
    if (place.share === 'over')
      await sql`update shares set until = now() - interval '1 s' where record_id = ${id}`.execute(world.database.owner)
  }
  if (place.isDeleted) {
    await sql`update ${sql.table(table)} set deleted_at = now() where id = ${id}`.execute(world.database.owner)
    await sql`delete from search_entries where record_id = ${id}`.execute(world.database.owner)
  }
  return id
}

/** What the operations do, each asked by itself. */
async function observed(world: World, me: Caller, noun: string, id: string, place: Place) {
  const seen: Record<string, boolean> = {
    list: await holds(ask(`${noun}.list`, me, { limit: 200 }), id),
    filter: await holds(ask(`${noun}.list`, me, { filter: { field: 'id', op: 'eq', value: id } }), id),
    read: await goes(ask(`${noun}.read`, me, { id })),
    history: await goes(ask(`${noun}.history`, me, { id })),
    viewers: await goes(ask('share.viewers', me, { recordType: noun, recordId: id })),
    shares: await goes(ask('share.list', me, { recordType: noun, recordId: id })),
  }
  if (['person', 'company'].includes(noun)) {
    seen.search = await holds(ask('search.find', me, { q: 'quillon', types: noun, limit: 50 }), id)
    seen.words = await holds(ask(`${noun}.list`, me, { q: 'quillon', limit: 200 }), id)
    seen.profile = await goes(ask(`profile.${noun}`, me, { id }))
    seen.timeline = await goes(ask(`profile.${noun}Timeline`, me, { id }))
    seen.why = await goes(ask(`${noun}.why`, me, { id }))
  }
  const edited = await goes(ask(`${noun}.update`, me, { id, ...TYPES[noun]![1] }))
  const removed = place.isDeleted ? null : await goes(ask(`${noun}.delete`, me, { id }))
  const restored = removed === false && !place.isDeleted ? null : await goes(ask(`${noun}.restore`, me, { id }))
  const { rows } = await sql<{
    version: number
  }>`select version from ${sql.table(typeOf(noun).table)} where id = ${id}`.execute(world.database.owner)
  return { seen, edited, removed, restored, isTouched: rows[0]!.version > 1 }
}

async function cellsOf(role: Role, nouns: string[], denied: readonly string[], places: Place[]) {
  const world = await aWorld()
  const me = await world.user(role)
  const users = {
    me,
    mate: await world.user('manager'),
    report: await world.user('manager'),
    stranger: await world.user('manager'),
  }
  await aTeam(world, { members: [me, users.mate] })
  await aTeam(world, { manager: me, members: [users.report] })
  if (role !== 'administrator')
    for (const type of denied.length > 0 ? nouns : [])
      await setRole(world.admin, { role, type: type as RightsType, denied: denied as Right[] })
  const ofType = async (noun: string) => {
    let cells = 0
    expect({ role, noun, denied, created: await goes(ask(`${noun}.create`, me, TYPES[noun]![0])) }).toEqual({
      role,
      noun,
      denied,
      created: role !== 'read_only' && !denied.includes('create') && !denied.includes('see'),
    })
    for (const place of places) {
      const id = await aRecord(world, users, noun, place)
      const should = oracle(role, place, denied)
      const isThere = should.see && !place.isDeleted
      const was = await observed(world, await world.refreshed(me), noun, id, place)
      const about = { role, noun, denied, ...place }
      expect({ ...about, ...was }).toEqual({
        ...about,
        seen: Object.fromEntries(Object.keys(was.seen).map((way) => [way, isThere])),
        edited: isThere && should.edit,
        removed: place.isDeleted ? null : should.delete,
        restored: place.isDeleted || should.delete ? should.delete : null,
        isTouched: place.isDeleted ? should.delete : isThere && (should.edit || should.delete),
      })
      cells += Object.keys(was.seen).length + 3
    }
    return cells
  }
  const counts = await Promise.all(nouns.map(ofType))
  return counts.reduce((sum, count) => sum + count, 0)
}

test.each(ROLES)(
  'every operation answers a %s as the rules say, for every type and place of a record',
  { timeout: 60_000 },
  async (role) => {
    expect(await cellsOf(role, Object.keys(TYPES), [], PLACES)).toBeGreaterThan(1000)
  },
)

test(
  'what was taken away from a role is refused on every way, and given back it is as before',
  { timeout: 60_000 },
  async () => {
    const some = PLACES.filter(({ of, visibility, share }) => of === 'me' || visibility === 'everyone' || share)
    for (const denied of [...Right.options.map((right) => [right]), ['edit', 'delete']])
      await cellsOf('member', ['person', 'deal', 'task'], denied, some)
  },
)
