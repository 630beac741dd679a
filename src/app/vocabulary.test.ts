import { expect, test } from 'vitest'
import { readMe, updateMe } from '#features/access/me.ts'
import { createTeam } from '#features/access/teams.ts'
import { undoAct } from '#features/acts/acts.ts'
import { createField } from '#features/fields/fields.ts'
import { renamer } from '#kernel/renaming.ts'
import '#features/deals/deals.ts'
import './hooks.ts'
import { aWorld, type World } from '#testing/world.ts'
import type { TermInput } from '#features/vocabulary/vocabulary.contract.ts'
import {
  ignoreWord,
  lintVocabulary,
  noteMissedWord,
  readVocabulary,
  updateVocabulary,
} from '#features/vocabulary/vocabulary.ts'

const order = { concept: 'deal', language: 'en', one: 'order', many: 'orders' } as const
const rename = (world: World, ...terms: (Omit<TermInput, 'teamId' | 'gender'> & Partial<TermInput>)[]) =>
  updateVocabulary(world.admin, { terms })
const read = async (caller: World['admin'], text: string) => renamer((await readMe(caller, {})).words)(text)
const termOf = async ({ admin }: World, concept: string, language = 'en') =>
  (await readVocabulary(admin, {})).data.find((each) => each.concept === concept && each.language === language)

test('a renamed term comes with who I am, in my language alone, and goes back with one undo', async () => {
  const world = await aWorld()
  const { actId } = await rename(world, order, { ...order, concept: 'case', one: 'ticket', many: 'tickets' })
  const member = await world.user()
  expect(await read(member, 'No deals, one case')).toBe('No orders, one ticket')
  expect(await termOf(world, 'deal')).toMatchObject({ usual: { one: 'deal' }, own: { one: 'order', many: 'orders' } })
  await updateMe(member, { language: 'de' })
  expect(await read(member, 'Keine Deals')).toBe('Keine Deals')

  await undoAct(world.admin, { id: actId })
  expect(await read(world.admin, 'No deals, one case')).toBe('No deals, one case')
  expect((await readMe(world.admin, {})).words).toEqual([])
  await rename(world, order)
  expect(await read(world.admin, 'No deals')).toBe('No orders')
})

test('the usual word again is no word of one’s own', async () => {
  const world = await aWorld()
  await rename(world, order)
  await rename(world, { ...order, one: 'deal', many: 'deals' })
  expect(await termOf(world, 'deal')).toMatchObject({ own: null })
  await rename(world, order)
  await rename(world, { ...order, one: null, many: null })
  expect(await termOf(world, 'deal')).toMatchObject({ own: null })
})

test('a team has its own word; everybody else keeps the workspace’s', async () => {
  const world = await aWorld()
  const [member, other] = [await world.user(), await world.user()]
  const team = await createTeam(world.admin, { name: 'Service', memberIds: [member.actor.userId] })
  await rename(world, order, { ...order, teamId: team.id, one: 'contract', many: 'contracts' })
  expect(await read(await world.refreshed(member), 'Deals')).toBe('Contracts')
  expect(await read(other, 'Deals')).toBe('Orders')
  expect(await termOf(world, 'deal')).toMatchObject({ teams: [{ teamId: team.id, one: 'contract' }] })
  await expect(rename(world, { ...order, teamId: other.actor.userId })).rejects.toMatchObject({ kind: 'invalid' })
})

test('administrators rename, everybody reads; another workspace is not touched', async () => {
  const [world, elsewhere] = [await aWorld(), await aWorld()]
  const manager = await world.user('manager')
  await expect(updateVocabulary(manager, { terms: [order] })).rejects.toMatchObject({ kind: 'forbidden' })
  await rename(world, order)
  expect((await readVocabulary(manager, {})).can.edit).toBe(false)
  expect(await read(elsewhere.admin, 'Deals')).toBe('Deals')
  await expect(rename(world, { ...order, many: null })).rejects.toMatchObject({ errors: [{ path: 'terms.0.many' }] })
})

test('one term for two concepts is found, and its fix ends it', async () => {
  const world = await aWorld()
  await rename(world, { ...order, one: 'Case', many: 'cases' })
  const [finding] = (await lintVocabulary(world.admin, {})).data
  expect(finding).toMatchObject({ kind: 'two_concepts', word: 'case', concept: 'deal', other: 'case' })
  await updateVocabulary(world.admin, { terms: finding?.fix ? [finding.fix] : [] })
  expect((await lintVocabulary(world.admin, {})).data).toEqual([])
})

test('a field that still goes by the old word is found, with its better name', async () => {
  const world = await aWorld()
  const reason = { serves: 'The weekly review', askedBy: 'Sales' }
  const field = await createField(world.admin, { type: 'deal', name: 'Deal source', kind: 'text', ...reason })
  await rename(world, order)
  expect((await lintVocabulary(world.admin, {})).data).toMatchObject([
    { kind: 'two_terms', concept: 'deal', field: { id: field.id, name: 'Deal source', better: 'Order source' } },
  ])
})

test('a word that was looked for on three days is told, with nobody’s name; on fewer days it is nobody’s business', async () => {
  let day = '2026-11-02'
  const world = await aWorld({ now: () => new Date(`${day}T10:00:00Z`) })
  const member = await world.user()
  const found = async () => (await lintVocabulary(world.admin, {})).data
  for (day of ['2026-11-02', '2026-11-03']) {
    await noteMissedWord(member, { word: 'Opportunity' })
    await noteMissedWord(world.admin, { word: 'opportunity' })
  }
  expect(await found()).toEqual([])
  day = '2026-11-04'
  for (const word of ['opportunity', 'bob@halden.example', '+49 30 1234', 'two words'])
    await noteMissedWord(member, { word })
  const [finding] = await found()
  const fix = { concept: 'deal', language: 'en', teamId: null, one: 'opportunity', many: 'opportunities', gender: null }
  expect(finding).toMatchObject({ kind: 'not_found', word: 'opportunity', days: 3, fix })
  await updateVocabulary(world.admin, { terms: [fix as TermInput] })
  expect(await found()).toEqual([])
})

test('a word can be left alone, and looked at again', async () => {
  let day = '2026-11-02'
  const { admin } = await aWorld({ now: () => new Date(`${day}T10:00:00Z`) })
  for (day of ['2026-11-02', '2026-11-03', '2026-11-04']) await noteMissedWord(admin, { word: 'mandate' })
  expect((await lintVocabulary(admin, {})).data).toMatchObject([{ word: 'mandate', concept: null, fix: null }])
  await ignoreWord(admin, { word: 'mandate' })
  expect((await lintVocabulary(admin, {})).data).toEqual([])
  await ignoreWord(admin, { word: 'mandate', isIgnored: false })
  expect((await lintVocabulary(admin, {})).data).toHaveLength(1)
})
