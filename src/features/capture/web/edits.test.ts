import { beforeAll, expect, test } from 'vitest'
import { locale } from '#web/messages/locale.ts'
import { buildNameIndex, understand } from '../grammar/understand.pure.ts'
import type { KnownRecord, Setting } from '../grammar/types.pure.ts'
import { chipsOf } from './chips.ts'
import { applyEdits, itemsToSend, needsItems, type Edit } from './edits.ts'
import { linksOf } from './links.ts'
import { moveEdits } from './moveEdits.ts'
import { piecesOf } from './pieces.ts'
import { sayItem } from './sayItem.ts'

const at = '2026-11-23T10:00:00+01:00'
const person = (id: string, name: string, companyName: string): KnownRecord => ({
  type: 'person',
  id,
  name,
  companyName,
})
const names: KnownRecord[] = [
  { type: 'company', id: 'c1', name: 'Acme' },
  person('p1', 'Bob Stone', 'Acme'),
  person('p2', 'John Smith', 'Acme'),
  person('p3', 'John Smith', 'Globex'),
  { type: 'deal', id: 'd1', name: 'Acme licences', companyId: 'c1', amount: '20000.00', currency: 'EUR', isOpen: true },
]
const setting: Setting = {
  at,
  timeZone: 'Europe/Berlin',
  locale: 'en-GB',
  currency: 'EUR',
  me: { id: 'u1', name: 'Eva' },
  names: buildNameIndex(names),
  stages: [],
  consentPurposes: [],
}
const read = (text: string) => understand(text, setting)
const plan = (text: string, edits: Edit[] = []) => applyEdits(read(text), edits)

beforeAll(() => locale.set({ locale: 'en-GB', timeZone: 'Europe/Berlin', currency: 'EUR' }))

test('a line that nobody touched goes as text; a change of an amount goes with its items', () => {
  const quiet = plan('Called Bob Stone')
  expect(needsItems(quiet, [])).toBe(false)
  const change = plan('Acme is now 40k')
  expect(needsItems(change, [])).toBe(true)
  expect(itemsToSend(change)).toContainEqual(expect.objectContaining({ kind: 'deal', id: 'd1', amount: '40000.00' }))
})

test('a change of a deal says what it was before', () => {
  const deal = plan('Acme is now 40k').held.find(({ item }) => item.kind === 'deal')
  const said = deal && sayItem(deal.item, { at, meId: 'u1', before: { amount: '20000.00', currency: 'EUR' } })
  expect(said).toEqual({ label: 'Deal: Acme licences', detail: '€20,000 → €40,000' })
})

test('a name that fits two is linked to the one that was chosen, and stays text when it is left alone', () => {
  const text = 'Called John Smith'
  const ambiguity = read(text).ambiguities[0]
  expect(ambiguity?.candidates.map(({ id }) => id).sort()).toEqual(['p2', 'p3'])
  const second = ambiguity?.candidates[1] ?? null
  const chosen = plan(text, [{ act: 'choose', at: 7, candidate: second }])
  expect(chosen.ambiguities).toEqual([])
  expect(chosen.held.flatMap(({ item }) => linksOf(item, 'person')).map(({ id }) => id)).toEqual([second?.id])
  const left = plan(text, [{ act: 'choose', at: 7, candidate: null }])
  expect(left.held.flatMap(({ item }) => linksOf(item, 'person'))).toEqual([])
})

test('a chip that was removed or changed stays so while the text goes on', () => {
  const before = 'Called Bob Stone, send pricing by Friday'
  const task = plan(before).held.find(({ item }) => item.kind === 'task')
  const edits: Edit[] = task ? [{ act: 'change', anchor: task.anchor, fields: { dueOn: '2026-12-24' } }] : []
  const begun = `This morning: ${before}`
  const after = `${begun} and thank him`
  const moved = moveEdits(moveEdits(edits, before, begun), begun, after)
  expect(moved).toMatchObject([{ anchor: { at: after.indexOf('send pricing') } }])
  expect(moveEdits(edits, before, 'Called Bob Stone')).toEqual([])
  expect(moveEdits(edits, before, '')).toEqual([])
  expect(plan(before, edits).held.find(({ item }) => item.kind === 'task')?.item).toMatchObject({ dueOn: '2026-12-24' })
})

test('each record has one chip, however often it is linked; taking it away unlinks it everywhere', () => {
  const text = 'Called Bob Stone, send Bob Stone pricing by Friday'
  const bobs = chipsOf(plan(text)).filter((chip) => chip.is === 'link' && chip.ref.id === 'p1')
  expect(bobs).toHaveLength(1)
  const without = plan(text, [{ act: 'unlink', type: 'person', ref: { id: 'p1', name: 'Bob Stone' } }])
  expect(without.held.flatMap(({ item }) => linksOf(item, 'person'))).toEqual([])
})

test('an offer that is taken makes the person, and what the line tells is told of them', () => {
  const text = 'Called Zebulon Quirk'
  const [offer] = read(text).offers
  expect(offer?.text).toBe('Zebulon Quirk')
  const made = plan(text, [{ act: 'create', at: offer?.span[0] ?? 0, as: 'person' }])
  expect(made.held.at(-1)?.item).toMatchObject({ kind: 'person', action: 'create', name: 'Zebulon Quirk' })
  expect(linksOf(made.held[0]!.item, 'person')).toEqual([{ id: null, name: 'Zebulon Quirk' }])
})

test('underlines cover the text exactly once, and the question stands out', () => {
  const text = 'Called John Smith, follow up Tuesday'
  const { spans, ambiguities } = read(text)
  const pieces = piecesOf(text, spans, ambiguities)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.find((piece) => piece.text === 'John Smith')?.look).toBe('question')
})
