import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createCompany } from '#features/companies/companies.ts'
import { createPerson, updatePerson } from '#features/people/people.ts'
import type { Caller } from '#platform/context.ts'
import { inside } from '#testing/inside.ts'
import { aWorld } from '#testing/world.ts'
import { namesFor, search } from './search.ts'

// The newest thousand entries, and a user's own, are looked through one by one; these tests look behind them.
async function aLongTimeAgo() {
  const world = await aWorld({ locale: 'en-GB' })
  const { admin } = world
  const { id } = await createPerson(admin, {
    firstName: 'John',
    lastName: 'Smithson',
    emails: [{ value: 'J.Smithson@Acme.test' }],
    phones: [{ value: '020 7946 0018' }],
  })
  await createPerson(admin, { firstName: 'Zoë', lastName: 'Núñez' })
  await createPerson(admin, { firstName: 'Ada', lastName: 'Ashford', visibility: 'private' })
  await createCompany(admin, { name: 'Müller & Söhne GmbH', domain: 'mueller.example' })
  const { workspaceId, userId } = admin.actor
  await sql`insert into search_entries (workspace_id, type, record_id, title, words, owner_id, touched_at)
    select ${workspaceId}, 'person', gen_random_uuid(), 'Filler ' || n, 'filler ' || n, ${userId}, now() + interval '1 minute'
    from generate_series(1000, 2100) as n`.execute(world.database.owner)
  return { ...world, johnId: id }
}

const titles = async (caller: Caller, q: string) => (await search(caller, { q })).data.map((hit) => hit.title)

test('what nobody touched for long is found by any part, too', async () => {
  const { admin } = await aLongTimeAgo()
  const john = [
    'smithson',
    'ithso',
    'smithson john',
    'joh smi',
    'ohn mith',
    'js',
    'j.s.',
    'j.smithson@acme.test',
    'acme.te',
  ]
  for (const q of john) expect({ q, found: await titles(admin, q) }).toEqual({ q, found: ['John Smithson'] })
  for (const q of ['nunez', 'une zo', 'NÚÑ', 'zn'])
    expect({ q, found: await titles(admin, q) }).toEqual({ q, found: ['Zoë Núñez'] })
  for (const q of ['sohne', 'gmbh mull', 'ueller.ex'])
    expect({ q, found: await titles(admin, q) }).toEqual({ q, found: ['Müller & Söhne GmbH'] })
})

test('so are its phones in any notation, and its names with one typing error', async () => {
  const { admin } = await aLongTimeAgo()
  const phones = [
    '020 7946 0018',
    '+44 (0)20 7946 0018',
    '0044 20 7946',
    '7946-0018',
    '60018',
    '94600',
    'john 020 7946',
  ]
  const slips = ['smihtson', 'smitson', 'smithhson', 'smythson', 'smihts', 'jhon', 'jonh smithson', 'john smihtson']
  for (const q of [...phones, ...slips])
    expect({ q, found: await titles(admin, q) }).toEqual({ q, found: ['John Smithson'] })
  for (const q of ['smxxhson', '7946 0019', '02079460081'])
    expect({ q, found: await titles(admin, q) }).toEqual({ q, found: [] })
})

test('a word that came with a later name is known for its typing errors', async () => {
  const { admin, johnId } = await aLongTimeAgo()
  await updatePerson(admin, { id: johnId, lastName: 'Featherstone' })
  expect(await titles(admin, 'fetherstone')).toEqual(['John Featherstone'])
  expect(await titles(admin, 'smihtson')).toEqual([])
})

test('what is private stays unseen, near or far', async () => {
  const { admin, user } = await aLongTimeAgo()
  const member = await user('member')
  for (const q of ['ashford', 'shfor', 'aa', 'ashfrod'])
    expect([await titles(admin, q), await titles(member, q)]).toEqual([['Ada Ashford'], []])
})

test('pieces of a line find far names whole, by a word, and with one typing error', async () => {
  const { admin } = await aLongTimeAgo()
  const names = async (...pieces: string[]) =>
    (await inside(admin, (ctx) => namesFor(ctx, { names: pieces }))).map((known) => known.name)
  for (const pieces of [['John Smithson', 'John', 'Smithson'], ['Smithson'], ['Smihtson'], ['Jonh Smithson']])
    expect({ pieces, found: await names(...pieces) }).toEqual({ pieces, found: ['John Smithson'] })
  expect(await names('Smi', 'Smxxhson')).toEqual([])
})
