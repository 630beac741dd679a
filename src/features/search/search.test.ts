import { expect, test } from 'vitest'
import { createCompany, deleteCompany, updateCompany } from '#features/companies/companies.ts'
import { createPerson, deletePerson, listPeople, restorePerson, updatePerson } from '#features/people/people.ts'
import { createTask } from '#features/tasks/tasks.ts'
import { createProduct } from '#features/products/products.ts'
import type { Caller } from '#platform/context.ts'
import { inside } from '#testing/inside.ts'
import { aTeam } from '#testing/team.ts'
import { aWorld } from '#testing/world.ts'
import { findByKeys, listNames, namesFor, search } from './search.ts'

const titles = async (caller: Caller, q: string, types?: string) =>
  (await search(caller, { q, types })).data.map((hit) => hit.title)

async function aSmallTown() {
  const world = await aWorld({ locale: 'en-GB' })
  const { admin } = world
  const { id: companyId } = await createCompany(admin, { name: 'Müller & Söhne GmbH', domain: 'mueller.example' })
  await createPerson(admin, {
    firstName: 'John',
    lastName: 'Smithson',
    jobTitle: 'CFO',
    companyId,
    emails: [{ value: 'J.Smithson@Acme.test' }],
    phones: [{ value: '020 7946 0018' }],
  })
  await createPerson(admin, { firstName: 'Zoë', lastName: 'Núñez' })
  await createPerson(admin, { firstName: '太郎', lastName: '山田' })
  return { ...world, companyId }
}

test('asked for nothing, it shows what the user worked with last', async () => {
  const { admin, user, companyId } = await aSmallTown()
  await createTask(admin, { title: 'Call them', companyIds: [companyId] })
  expect(await titles(admin, '')).toEqual(['Müller & Söhne GmbH'])
  expect(await titles(await user('member'), ' ')).toEqual([])
})

test('any part of a name finds it, in any order, accents or not', async () => {
  const { admin } = await aSmallTown()
  for (const q of ['John Smithson', 'smithson john', 'ithso', 'joh smi', 'SMITHSON', 'jo', 'sm', 'j'])
    expect({ q, found: await titles(admin, q) }).toEqual({ q, found: expect.arrayContaining(['John Smithson']) })
  for (const q of ['nunez', 'NÚÑEZ', 'Zoe', 'une zo'])
    expect({ q, found: await titles(admin, q) }).toEqual({ q, found: ['Zoë Núñez'] })
  for (const q of ['山田', '太郎']) expect({ q, found: await titles(admin, q) }).toEqual({ q, found: ['太郎 山田'] })
  for (const q of ['muller', 'sohne gmbh', 'mueller.example', 'ueller.ex'])
    expect({ q, found: await titles(admin, q) }).toEqual({ q, found: expect.arrayContaining(['Müller & Söhne GmbH']) })
})

test('a phone is found in any notation, a mail address by any part', async () => {
  const { admin } = await aSmallTown()
  for (const q of [
    '020 7946',
    '02079460018',
    '+44 20 7946 0018',
    '+44 (0)20 7946 0018',
    '0044 20 7946',
    '020-7946-0018',
    '7946 0018',
    '60018',
    'john 020 7946',
  ]) {
    expect({ q, found: await titles(admin, q) }).toEqual({ q, found: ['John Smithson'] })
  }
  for (const q of ['j.smithson@acme.test', 'acme.test', 'smithson@'])
    expect({ q, found: await titles(admin, q) }).toEqual({ q, found: ['John Smithson'] })
})

test('one typing error is forgiven, and two letters may be initials', async () => {
  const { admin } = await aSmallTown()
  for (const q of ['smihtson', 'smitson', 'smithhson', 'smythson', 'jhon', 'jonh smithson', 'john smihtson'])
    expect({ q, found: await titles(admin, q) }).toEqual({ q, found: ['John Smithson'] })
  expect(await titles(admin, 'js')).toEqual(['John Smithson'])
  expect(await titles(admin, 'smxxhson')).toEqual([])
})

test('the whole name comes first, then beginnings, then parts; newer before older', async () => {
  const { admin } = await aWorld()
  for (const lastName of ['Joanna', 'Ann Older', 'Ann Newer', 'Anna', 'Ann']) await createPerson(admin, { lastName })
  expect(await titles(admin, 'ann')).toEqual(['Ann', 'Ann Newer', 'Ann Older', 'Anna', 'Joanna'])
})

test('a person is shown with job and company, the company only to those who may see it', async () => {
  const { admin, user, companyId } = await aSmallTown()
  const member = await user('member')
  const subtitle = async (caller: Caller) => (await search(caller, { q: 'smithson' })).data[0]?.subtitle
  expect(await subtitle(member)).toBe('CFO · Müller & Söhne GmbH')
  await updateCompany(admin, { id: companyId, visibility: 'private' })
  expect(await subtitle(member)).toBe('CFO')
})

test('types narrow the search; an unknown one is refused with the ones there are', async () => {
  const { admin } = await aWorld()
  await createCompany(admin, { name: 'Acorn' })
  await createPerson(admin, { lastName: 'Acorn' })
  await createProduct(admin, { name: 'Acorn oil' })
  expect((await search(admin, { q: 'acorn' })).data.map((hit) => hit.type).toSorted(inOrder)).toEqual([
    'company',
    'person',
    'product',
  ])
  expect(
    (await search(admin, { q: 'acorn', types: 'company, product' })).data.map((hit) => hit.type).toSorted(inOrder),
  ).toEqual(['company', 'product'])
  await expect(search(admin, { q: 'acorn', types: 'company,planet' })).rejects.toMatchObject({
    kind: 'invalid',
    errors: [{ path: 'types' }],
  })
})

test('what is private, another team’s or another workspace’s is not found; what was deleted vanishes until it is restored', async () => {
  const world = await aWorld()
  const [owner, mate, boss, stranger, partner] = [
    await world.user('member'),
    await world.user('member'),
    await world.user('manager'),
    await world.user('member'),
    await world.user('partner'),
  ]
  await aTeam(world, { manager: boss, members: [owner, mate] })
  for (const visibility of ['everyone', 'team', 'owner', 'private'] as const) {
    await createPerson(await world.refreshed(owner), { firstName: 'Quentin', lastName: visibility, visibility })
  }
  const seen = async (caller: Caller) =>
    (await titles(await world.refreshed(caller), 'quentin')).map((title) => title.split(' ')[1] ?? '').toSorted(inOrder)
  expect(await seen(owner)).toEqual(['everyone', 'owner', 'private', 'team'])
  expect(await seen(mate)).toEqual(['everyone', 'team'])
  expect(await seen(boss)).toEqual(['everyone', 'owner', 'team'])
  expect(await seen(world.admin)).toEqual(['everyone', 'owner', 'team'])
  expect(await seen(stranger)).toEqual(['everyone'])
  expect(await seen(partner)).toEqual([])
  expect(await titles((await aWorld()).admin, 'quentin')).toEqual([])

  const { id } = await createPerson(world.admin, { firstName: 'Ursula' })
  await deletePerson(world.admin, { id })
  expect(await titles(world.admin, 'ursula')).toEqual([])
  await restorePerson(world.admin, { id })
  expect(await titles(world.admin, 'ursula')).toEqual(['Ursula'])
})

test('the signs of LIKE and of regular expressions are letters like any other', async () => {
  const { admin } = await aWorld()
  await createCompany(admin, { name: '100% Wool_Works' })
  await createCompany(admin, { name: '1000 Woollies' })
  expect(await titles(admin, '100%')).toEqual(['100% Wool_Works'])
  expect(await titles(admin, 'wool_w')).toEqual(['100% Wool_Works'])
  for (const q of ['%', '_', '%%%%', '____', '%ool%', 'w__l', '(wool', 'wo.l', 'wool|x', '\\'])
    expect({ q, found: await titles(admin, q) }).toEqual({ q, found: [] })
})

test('odd and very long questions are answered', async () => {
  const { admin } = await aSmallTown()
  const odd = [
    '\u0000',
    "'; drop table people --",
    '\\',
    '((((',
    '+',
    '()',
    '(0)',
    '00',
    '🙂',
    '🙂🙂🙂🙂🙂',
    'a\u0300\u0301',
    '\ud800',
    '%s %L $1',
    'x'.repeat(9000),
    'john '.repeat(1500),
    '1 '.repeat(900),
    '-- -- --',
    '" "',
    '{}',
    '0 0 0 0',
    '.'.repeat(300),
  ]
  for (const q of odd) expect(Array.isArray((await search(admin, { q })).data)).toBe(true)
})

test('a list narrowed by words keeps its order and the policy', async () => {
  const { admin, user } = await aWorld()
  for (const lastName of ['Berg', 'Ackerberg', 'Bergmann', 'Meier']) await createPerson(admin, { lastName })
  await createPerson(admin, { lastName: 'Bergsecret', visibility: 'private' })
  const list = async (caller: Caller) =>
    (await listPeople(caller, { q: 'BERG', sort: 'name' })).data.map((person) => person.lastName)
  expect(await list(await user('member'))).toEqual(['Ackerberg', 'Berg', 'Bergmann'])
  expect(await list(admin)).toEqual(['Ackerberg', 'Berg', 'Bergmann', 'Bergsecret'])
})

test('exact mails, phones and domains find their records, as far as one may see them', async () => {
  const { admin, user, companyId } = await aSmallTown()
  const found = async (caller: Caller, key: string) =>
    (await inside(caller, (ctx) => findByKeys(ctx, [key]))).map((match) => match.title)
  expect(await found(admin, 'j.smithson@ACME.test')).toEqual(['John Smithson'])
  expect(await found(admin, '+442079460018')).toEqual(['John Smithson'])
  expect(await found(admin, 'mueller.example')).toEqual(['Müller & Söhne GmbH'])
  expect(await found(admin, 'smithson@acme.test')).toEqual([])
  expect(await found(await user('partner'), 'mueller.example')).toEqual([])
  await deleteCompany(admin, { id: companyId })
  expect(await found(admin, 'mueller.example')).toEqual([])
})

test('pieces of a line find the records they may mean', async () => {
  const { admin } = await aSmallTown()
  const names = async (probes: Parameters<typeof namesFor>[1]) =>
    (await inside(admin, (ctx) => namesFor(ctx, probes))).map((known) => known.name).toSorted(inOrder)
  expect(await names({ names: ['john smithson', 'Smithson'] })).toEqual(['John Smithson'])
  expect(await names({ names: ['Smihtson'] })).toEqual(['John Smithson'])
  expect(await names({ names: ['Zoe'], domains: ['mueller.example'], phones: ['020 7946 0018'] })).toEqual([
    'John Smithson',
    'Müller & Söhne GmbH',
    'Zoë Núñez',
  ])
  expect(await names({ emails: ['J.Smithson@acme.test'] })).toEqual(['John Smithson'])
  expect(await names({ names: ['Tuesday', "o'", '%'] })).toEqual([])
  expect(await names({})).toEqual([])
})

test('the working set holds the names one may see, with what tells them apart', async () => {
  const { admin, user } = await aSmallTown()
  const member = await user('member', { name: 'Mia Member' })
  await createPerson(admin, { lastName: 'Secret', visibility: 'private' })
  const { data, asOf } = await listNames(member, {})
  expect(data.find((known) => known.name === 'John Smithson')).toMatchObject({
    type: 'person',
    firstName: 'John',
    lastName: 'Smithson',
    jobTitle: 'CFO',
    companyName: 'Müller & Söhne GmbH',
    emails: ['J.Smithson@Acme.test'],
    phones: ['+442079460018'],
  })
  expect(data.map((known) => known.name)).toEqual(
    expect.arrayContaining(['Müller & Söhne GmbH', 'Mia Member', 'Ada Admin']),
  )
  expect(data.map((known) => known.name)).not.toContain('Secret')
  expect((await listNames(member, { since: asOf })).data).toEqual([])
  const zoe = data.find((known) => known.name === 'Zoë Núñez')!
  await updatePerson(member, { id: zoe.id, jobTitle: 'CEO' })
  expect((await listNames(member, { since: asOf })).data.map((known) => known.name)).toEqual(['Zoë Núñez'])
})

const inOrder = (left: string, right: string) => (left < right ? -1 : 1)
