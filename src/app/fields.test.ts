import { expect, test } from 'vitest'
import {
  createPerson,
  deletePerson,
  listPeople,
  personHistory,
  readPerson,
  restorePerson,
  updatePerson,
} from '#features/people/people.ts'
import { newId } from '#kernel/ids.ts'
import { createRecords } from '#platform/records/createMany.ts'
import { undoGroup } from '#platform/records/undo.ts'
import { badFields } from '#testing/badFields.ts'
import { inside } from '#testing/inside.ts'
import { aWorld, type World } from '#testing/world.ts'
import type { FieldView } from '#features/fields/fields.contract.ts'
import {
  createField,
  deleteField,
  listFields,
  listRemovedFields,
  restoreField,
  updateField,
} from '#features/fields/fields.ts'

type Definition = Partial<Parameters<typeof createField>[1]>

const define = ({ admin }: World, name: string, kind: FieldView['kind'], more: Definition = {}) =>
  createField(admin, { type: 'person', name, kind, serves: 'The weekly review', askedBy: 'Sales', ...more })

const aPerson = ({ admin }: World, lastName: string, custom: Record<string, unknown> = {}) =>
  createPerson(admin, { lastName, custom })

const namesOf = async ({ admin }: World, asked: Parameters<typeof listPeople>[1]) =>
  (await listPeople(admin, asked)).data.map(({ name }) => name)

test('a field is there at once: written, read, listed, filtered and sorted', async () => {
  const world = await aWorld()
  const field = await define(world, 'Contract end', 'date')
  expect(field).toMatchObject({ key: 'contractEnd', entrySeconds: 4.4, isUnread: false, reads: { screen: 0 } })

  const late = await aPerson(world, 'Late', { contractEnd: '2027-03-01' })
  await aPerson(world, 'Early', { contractEnd: '2026-12-01' })
  await aPerson(world, 'None')
  expect((await readPerson(world.admin, { id: late.id })).custom).toEqual({ contractEnd: '2027-03-01' })
  expect(await namesOf(world, { filter: { field: 'custom.contractEnd', op: 'lt', value: '2027-01-01' } })).toEqual([
    'Early',
  ])
  expect(await namesOf(world, { filter: { field: 'custom.contractEnd', op: 'isEmpty' } })).toEqual(['None'])
  expect(await namesOf(world, { sort: 'custom.contractEnd' })).toEqual(['Early', 'Late', 'None'])
  expect(await namesOf(world, { sort: '-custom.contractEnd' })).toEqual(['Late', 'Early', 'None'])
})

test('what does not fit is refused, each field by its name', async () => {
  const world = await aWorld()
  await define(world, 'Score', 'number')
  await define(world, 'Tier', 'oneOf', { choices: ['Gold', 'Silver'] })
  await define(world, 'Boss', 'person')
  const wrong = { score: '12', tier: 'Bronze', boss: 'me', shoeSize: 44 }
  expect(await badFields(aPerson(world, 'Wrong', wrong))).toEqual([
    'custom.boss',
    'custom.score',
    'custom.shoeSize',
    'custom.tier',
  ])
  expect(await badFields(aPerson(world, 'Wrong', { boss: newId() }))).toEqual(['custom.boss'])
  expect(await badFields(listPeople(world.admin, { filter: { field: 'custom.nope', op: 'eq', value: 1 } }))).toEqual([
    'filter',
  ])
  expect(await badFields(listPeople(world.admin, { sort: 'custom.nope' }))).toEqual(['sort'])
})

test('every kind keeps its value and can be asked for', async () => {
  const world = await aWorld()
  const boss = await aPerson(world, 'Boss')
  const kinds: [FieldView['kind'], unknown, unknown, unknown?][] = [
    ['text', 'Größe', 'Größe'],
    ['longText', 'a\nb', 'a\nb'],
    ['number', 12.5, 12.5],
    ['money', { amount: '99.90', currency: 'EUR' }, '99.9'],
    ['date', '2026-11-22', '2026-11-22'],
    ['dateTime', '2026-11-22T10:00:00+01:00', '2026-11-22T09:00:00Z', '2026-11-22T09:00:00.000Z'],
    ['yesNo', false, false],
    ['oneOf', 'Gold', 'Gold'],
    ['severalOf', ['Silver', 'Gold'], 'Gold'],
    ['link', 'https://example.com/a', 'https://example.com/a'],
    ['mail', 'a@example.com', 'a@example.com'],
    ['phone', '+49 30 1', '+49 30 1'],
    ['person', boss.id, boss.id],
    ['user', world.admin.actor.userId, world.admin.actor.userId],
  ]
  for (const [kind] of kinds)
    await define(world, `A ${kind}`, kind, {
      key: kind,
      ...(kind.endsWith('Of') ? { choices: ['Gold', 'Silver'] } : {}),
    })
  const custom = Object.fromEntries(kinds.map(([kind, value]) => [kind, value]))
  const person = await aPerson(world, 'All', custom)
  expect(person.custom).toEqual(Object.fromEntries(kinds.map(([kind, value, , stored = value]) => [kind, stored])))
  for (const [kind, , asked] of kinds)
    expect
      .soft(await namesOf(world, { filter: { field: `custom.${kind}`, op: 'eq', value: asked as string } }), kind)
      .toEqual(['All'])
})

test('pages go on where the last one ended, through filled and empty values', async () => {
  const world = await aWorld()
  await define(world, 'Score', 'number')
  for (const [index, score] of [3, 1, 2, undefined, 2, undefined].entries())
    await aPerson(world, `P${index}`, score === undefined ? {} : { score })
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listPeople>> = await listPeople(world.admin, {
      sort: '-custom.score',
      limit: 2,
      ...(cursor ? { cursor } : {}),
    })
    seen.push(...page.data.map(({ name }) => name))
    cursor = page.nextCursor
  } while (cursor)
  expect(seen).toHaveLength(6)
  expect(seen.slice(0, 4)).toEqual(['P0', 'P4', 'P2', 'P1'])
})

test('one field is changed, and another one stays; history and undo know each by itself', async () => {
  const world = await aWorld()
  await define(world, 'Score', 'number')
  await define(world, 'Tier', 'text')
  const { id } = await aPerson(world, 'Ann', { score: 1, tier: 'A' })
  const groups: string[] = []
  const change = (custom: Record<string, unknown>) =>
    inside(world.admin, async (ctx) => {
      groups.push(ctx.groupId)
      return updatePerson(ctx, { id, custom })
    })
  expect((await change({ score: 2 })).custom).toEqual({ score: 2, tier: 'A' })
  expect((await change({ tier: null })).custom).toEqual({ score: 2 })
  const { data } = await personHistory(world.admin, { id })
  expect(data[0]?.fields).toEqual([{ field: 'custom.tier', before: 'A', after: null }])

  await inside(world.admin, (ctx) => undoGroup(ctx, groups[0] ?? ''))
  expect((await readPerson(world.admin, { id })).custom).toEqual({ score: 1 })
})

test('a unique value stands once, and is free again when its record goes', async () => {
  const world = await aWorld()
  const field = await define(world, 'Badge', 'text')
  const first = await aPerson(world, 'One', { badge: 'X-1' })
  const second = await aPerson(world, 'Two', { badge: 'x-1' })
  await expect(updateField(world.admin, { id: field.id, unique: true })).rejects.toMatchObject({
    code: 'field.not_unique',
  })
  await updatePerson(world.admin, { id: second.id, custom: { badge: 'X-2' } })
  await updateField(world.admin, { id: field.id, unique: true })
  await expect(aPerson(world, 'Three', { badge: 'X-1' })).rejects.toMatchObject({
    kind: 'conflict',
    errors: [{ path: 'custom.badge', message: 'Another person has "X-1" as Badge.' }],
  })
  await deletePerson(world.admin, { id: first.id })
  const lot = ['X-1', 'X-3', 'x-3', 'X-2'].map((badge) => ({ input: { lastName: badge, custom: { badge } } }))
  const { ids, refused } = await inside(world.admin, (ctx) => createRecords(ctx, 'person', lot))
  expect(ids.map(Boolean)).toEqual([true, true, false, false])
  expect(refused.map(({ index }) => index)).toEqual([2, 3])
  await expect(restorePerson(world.admin, { id: first.id })).rejects.toMatchObject({ kind: 'conflict' })
})

test('a default is given to newborns that say nothing', async () => {
  const world = await aWorld()
  await define(world, 'Source', 'oneOf', { choices: ['Fair', 'Web'], defaultValue: 'Web' })
  expect((await aPerson(world, 'Quiet')).custom).toEqual({ source: 'Web' })
  expect((await aPerson(world, 'Says', { source: 'Fair' })).custom).toEqual({ source: 'Fair' })
  expect((await aPerson(world, 'Denies', { source: null })).custom).toEqual({})
})

test('a removed field is gone everywhere and comes back with its values', async () => {
  const world = await aWorld()
  const field = await define(world, 'Score', 'number')
  const { id } = await aPerson(world, 'Ann', { score: 7 })
  await deleteField(world.admin, { id: field.id })
  expect((await readPerson(world.admin, { id })).custom).toEqual({})
  expect(await badFields(updatePerson(world.admin, { id, custom: { score: 8 } }))).toEqual(['custom.score'])
  await expect(define(world, 'Score', 'text', { key: 'score' })).rejects.toMatchObject({ code: 'field.key_taken' })
  const { data } = await listRemovedFields(world.admin, {})
  expect(data.map(({ key }) => key)).toEqual(['score'])
  await restoreField(world.admin, { id: field.id })
  expect((await readPerson(world.admin, { id })).custom).toEqual({ score: 7 })
})

test('fields keep the order that they are put in', async () => {
  const world = await aWorld()
  const [a, b, c] = [
    await define(world, 'A', 'text'),
    await define(world, 'B', 'text'),
    await define(world, 'C', 'text'),
  ]
  await updateField(world.admin, { id: c.id, after: a.id })
  await updateField(world.admin, { id: b.id, after: null })
  expect((await listFields(world.admin, {})).data.map(({ name }) => name)).toEqual(['B', 'A', 'C'])
})

test('a record is found by the words in its own fields, alone and among many', async () => {
  const world = await aWorld()
  await define(world, 'Badge', 'text')
  await define(world, 'Hotline', 'phone')
  const { id } = await aPerson(world, 'Ann', { badge: 'Zwölf-77', hotline: '0800 12 34 56' })
  await inside(world.admin, (ctx) =>
    createRecords(ctx, 'person', [{ input: { lastName: 'Bob', custom: { badge: 'Dreizehn' } } }]),
  )
  expect(await namesOf(world, { q: 'zwolf' })).toEqual(['Ann'])
  expect(await namesOf(world, { q: '0800123' })).toEqual(['Ann'])
  expect(await namesOf(world, { q: 'dreizehn' })).toEqual(['Bob'])
  await updatePerson(world.admin, { id, custom: { badge: null } })
  expect(await namesOf(world, { q: 'zwolf' })).toEqual([])
})

test('a definition that makes no sense is refused', async () => {
  const world = await aWorld()
  expect(await badFields(define(world, 'Tier', 'oneOf'))).toEqual(['choices'])
  expect(await badFields(define(world, 'Score', 'number', { defaultValue: 'many' }))).toEqual(['defaultValue'])
  expect(await badFields(define(world, 'Flag', 'yesNo', { unique: true }))).toEqual(['unique'])
  expect(await badFields(define(world, 'Why', 'text', { serves: '' }))).toEqual(['serves'])
  const member = await world.user()
  await expect(
    createField(member, { type: 'person', name: 'Mine', kind: 'text', serves: 'Me', askedBy: 'Me' }),
  ).rejects.toMatchObject({ kind: 'forbidden' })
})

test('a choice may be written in any letters', async () => {
  const world = await aWorld()
  const wild = [`O'Neil`, `a\\' or true --`, '$1 ?']
  await define(world, 'Wild', 'oneOf', { choices: wild })
  for (const choice of wild) await aPerson(world, choice, { wild: choice })
  for (const value of wild)
    expect(await namesOf(world, { filter: { field: 'custom.wild', op: 'eq', value } })).toEqual([value])
})

test('a choice that is in use stays', async () => {
  const world = await aWorld()
  const field = await define(world, 'Tier', 'oneOf', { choices: ['Gold', 'Silver'] })
  await aPerson(world, 'Ann', { tier: 'Gold' })
  expect(await badFields(updateField(world.admin, { id: field.id, choices: ['Silver'] }))).toEqual(['choices'])
  const renamed = [{ value: 'Gold', label: 'First class' }]
  expect((await updateField(world.admin, { id: field.id, choices: renamed })).choices).toEqual(renamed)
})
