import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { aWorld } from '#testing/world.ts'
import { addFavourite, addVisit, listFavourites, listVisits, removeFavourite } from '#features/views/favourites.ts'
import { beginWith, createView, deleteView, myViews, readView, restoreView, updateView } from '#features/views/views.ts'
import { createPerson, deletePerson } from '#features/people/people.ts'

const customers = { field: 'stage', op: 'eq', value: 'customer' } as const

test('a view is mine, my team’s or everyone’s, as it says itself', async () => {
  const { admin, user } = await aWorld()
  const [anna, ben] = [await user('member', { name: 'Anna' }), await user('member', { name: 'Ben' })]
  const mine = await createView(anna, { name: 'Mine', type: 'person', visibility: 'private', filter: customers })
  const ours = await createView(anna, {
    name: 'Ours',
    type: 'person',
    visibility: 'everyone',
    columns: ['name', 'stage'],
  })

  const namesOf = async (caller: typeof anna) =>
    (await myViews(caller, { type: 'person' })).data.map(({ name }) => name)
  expect(await namesOf(anna)).toEqual(['Mine', 'Ours'])
  expect(await namesOf(ben)).toEqual(['Ours'])
  expect(await namesOf(admin)).toEqual(['Ours'])
  await expect(readView(ben, { id: mine.id })).rejects.toMatchObject({ kind: 'not_found' })
  expect((await readView(ben, { id: ours.id })).can).toEqual({ edit: false, delete: false })
})

test('only its owner and administrators change a view; what is deleted comes back whole', async () => {
  const { admin, user } = await aWorld()
  const [anna, ben] = [await user('member'), await user('member')]
  const view = await createView(anna, {
    name: 'Ours',
    type: 'person',
    filter: customers,
    groupBy: 'stage',
    hasTotals: true,
  })
  await expect(updateView(ben, { id: view.id, sort: '-updatedAt' })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(deleteView(ben, { id: view.id })).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await updateView(admin, { id: view.id, sort: '-updatedAt' })).toMatchObject({ sort: '-updatedAt' })

  await deleteView(anna, { id: view.id })
  expect((await myViews(anna, { type: 'person' })).data).toEqual([])
  await restoreView(anna, { id: view.id })
  expect(await readView(anna, { id: view.id })).toMatchObject({ filter: customers, groupBy: 'stage', hasTotals: true })
})

test('a view that its list could not show is refused', async () => {
  const { admin } = await aWorld()
  const filter = { field: 'shoeSize', op: 'eq', value: 44 } as const
  await expect(createView(admin, { name: 'Odd', type: 'person', filter })).rejects.toMatchObject({ kind: 'invalid' })
  const view = await createView(admin, { name: 'Fine', type: 'person', filter: customers })
  await expect(updateView(admin, { id: view.id, filter })).rejects.toMatchObject({ kind: 'invalid' })
})

test('everybody begins with a view of their own choice, and nobody else’s begins with it', async () => {
  const { admin, user } = await aWorld()
  const anna = await user('member')
  const { id } = await createView(admin, { name: 'Ours', type: 'person' })
  await beginWith(anna, { type: 'person', viewId: id })
  expect(await myViews(anna, { type: 'person' })).toMatchObject({ defaultId: id })
  expect(await myViews(admin, { type: 'person' })).toMatchObject({ defaultId: null })
  expect(await myViews(anna, { type: 'company' })).toMatchObject({ defaultId: null })

  await deleteView(admin, { id })
  expect(await myViews(anna, { type: 'person' })).toMatchObject({ defaultId: null })
  await restoreView(admin, { id })
  await beginWith(anna, { type: 'person', viewId: null })
  expect(await myViews(anna, { type: 'person' })).toMatchObject({ defaultId: null })
  await expect(beginWith(anna, { type: 'person', viewId: newId() })).rejects.toMatchObject({ kind: 'not_found' })
})

test('stars are one’s own, follow the name, and go when the record is out of sight', async () => {
  const { admin, user } = await aWorld()
  const anna = await user('member')
  const carl = await createPerson(admin, { firstName: 'Carl' })
  const view = await createView(admin, { name: 'Ours', type: 'company' })
  await addFavourite(anna, { type: 'person', id: carl.id })
  await addFavourite(anna, { type: 'view', id: view.id })
  await addFavourite(anna, { type: 'person', id: carl.id })

  const { data } = await listFavourites(anna, {})
  const ofName = new Map(data.map(({ name, of }) => [name, of]))
  expect(Object.fromEntries(ofName)).toEqual({ Carl: null, Ours: 'company' })
  expect((await myViews(anna, { type: 'company' })).favouriteIds).toEqual([view.id])
  expect((await listFavourites(admin, {})).data).toEqual([])

  await deletePerson(admin, { id: carl.id })
  expect((await listFavourites(anna, {})).data.map(({ name }) => name)).toEqual(['Ours'])
  await removeFavourite(anna, { id: view.id })
  expect((await listFavourites(anna, {})).data).toEqual([])
})

test('what was opened last stands first, each once, and a secret record cannot be marked', async () => {
  let minute = 0
  const { admin, user } = await aWorld({ now: () => new Date(Date.UTC(2026, 10, 22, 8, minute++)) })
  const anna = await user('member')
  const made = []
  for (const firstName of ['One', 'Two', 'Three']) made.push(await createPerson(admin, { firstName }))
  for (const at of [0, 1, 2, 0]) await addVisit(anna, { type: 'person', id: made[at]!.id })
  expect((await listVisits(anna, {})).data.map(({ name }) => name)).toEqual(['One', 'Three', 'Two'])
  expect((await listVisits(admin, {})).data).toEqual([])

  const secret = await createPerson(admin, { firstName: 'Secret', visibility: 'private' })
  await expect(addVisit(anna, { type: 'person', id: secret.id })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(addFavourite(anna, { type: 'person', id: secret.id })).rejects.toMatchObject({ kind: 'not_found' })
})
