import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { activitiesLines } from './lines/activitiesLines.ts'
import { mixedLines } from './lines/mixedLines.ts'
import { tasksLines } from './lines/tasksLines.ts'
import { slotsOf } from './lines/slots.ts'
import { records, setting } from './lines/world.ts'
import type { KnownRecord } from './types.pure.ts'
import { addNames, buildNameIndex, probes, removeItem, resolve, understand } from './understand.pure.ts'

const slots = (text: string, change: Partial<typeof setting> = {}) =>
  slotsOf(understand(text, { ...setting, ...change }), change.at).join('; ')
const person = (id: string, name: string, more: Partial<KnownRecord> = {}): KnownRecord => ({
  type: 'person',
  id,
  name,
  ...more,
})

describe('dates', () => {
  test('a weekday said on that day is the next one', () => {
    expect(slots('follow up Friday', { at: '2026-11-27T10:00:00+01:00' })).toContain('due:2026-12-04')
  })
  test('3/12 follows the locale', () => {
    expect(slots('call Bob 3/12')).toContain('due:2026-12-03')
    expect(slots('call Bob 3/12', { locale: 'en-US' })).toContain('due:2027-03-12')
  })
  test('a time across a clock change carries the offset of its own day', () => {
    const [event] = understand('meeting with Bob 29 March at 10:00', {
      ...setting,
      at: '2027-03-26T10:00:00+01:00',
    }).items
    expect(event).toMatchObject({ kind: 'event', startsAt: '2027-03-29T10:00:00+02:00' })
  })
  test.each(['America/Los_Angeles', 'Asia/Tokyo', 'UTC', 'Pacific/Apia'])(
    'nothing depends on the process time zone (%s)',
    (zone) => {
      const lines = [...activitiesLines, ...tasksLines].slice(0, 120).filter((_, index) => index % 3 === 0)
      const before = lines.map(([text]) => JSON.stringify(understand(text, setting)))
      process.env.TZ = zone
      expect(lines.map(([text]) => JSON.stringify(understand(text, setting)))).toEqual(before)
    },
  )
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })
})

describe('people', () => {
  const bobs = [
    person('b1', 'Bob Stone', { companyId: 'c1' }),
    person('b2', 'Bob Hayes', { companyId: 'c2' }),
    ...records.filter(({ type }) => type === 'company'),
  ]
  test('two Bobs are asked about, never guessed', () => {
    const result = understand('called Bob', { ...setting, names: buildNameIndex(bobs) })
    expect(result.items[0]).toMatchObject({ kind: 'activity', people: [], certain: false })
    expect(result.ambiguities[0]?.candidates.map(({ id }) => id)).toEqual(['b1', 'b2'])
    expect(resolve(result, 0, 1)).toMatchObject({ items: [{ people: [{ id: 'b2' }], certain: true }], ambiguities: [] })
  })
  test('the company, the open page or recent work tells them apart', () => {
    const of = (text: string, names: KnownRecord[], context: typeof setting.context = null) =>
      understand(text, { ...setting, names: buildNameIndex(names), context }).items[0]
    expect(of('called Bob at Acme', bobs)).toMatchObject({ people: [{ id: 'b2' }] })
    expect(of('called Bob', bobs, { recordType: 'company', recordId: 'c1' })).toMatchObject({ people: [{ id: 'b1' }] })
    expect(of('called Bob', [{ ...bobs[0]!, recent: 0.9 }, ...bobs.slice(1)])).toMatchObject({ people: [{ id: 'b1' }] })
  })
  test('a line without a name is about the open page', () => {
    expect(slots('called, interested', { context: { recordType: 'person', recordId: 'p13' } })).toBe('call; @Grace Lee')
  })
  test('names added later are found', () => {
    const names = buildNameIndex(bobs)
    addNames(names, [person('z1', 'Zebedee Quill')])
    expect(understand('called Zebedee', { ...setting, names }).items[0]).toMatchObject({ people: [{ id: 'z1' }] })
  })
  test('a vCard is a new person', () => {
    const card =
      'BEGIN:VCARD\nVERSION:3.0\nFN:Jane Doe\nORG:Hooli Ltd\nTITLE:CFO\nEMAIL:jane@hooli.example\nTEL:+44 20 7946 0123\nEND:VCARD'
    expect(slots(card)).toBe(
      'person:Jane Doe; title:CFO; mail:jane@hooli.example; phone:+442079460123; of:Hooli Ltd; company:Hooli Ltd',
    )
  })
})

test('changes of amount, stage and owner on a known deal are to be confirmed', () => {
  expect(understand('Northwind signed', setting).items[0]).toMatchObject({
    kind: 'deal',
    action: 'update',
    id: 'd1',
    stage: 'Won',
    stageId: 's6',
    confirm: true,
  })
})

test('probes name what to look up, in lower case too', () => {
  const found = probes('called bob stone at northwind re pricing, jane@acme.com, +44 20 7946 0958')
  expect(found.names).toEqual(expect.arrayContaining(['bob stone', 'bob', 'stone', 'robert stone', 'northwind']))
  expect(found.names).not.toContain('pricing')
  expect(found).toMatchObject({ emails: ['jane@acme.com'], phones: ['+442079460958'], domains: ['acme.com'] })
})

test('a removed item leaves the others in place', () => {
  const result = understand('called Bob, follow up Tuesday', setting)
  const left = removeItem(result, 0)
  expect(left.items.map(({ kind }) => kind)).toEqual(['task'])
  expect(left.spans.every(({ itemIndex }) => itemIndex === null || itemIndex === 0)).toBe(true)
})

describe('any text', () => {
  const words = [...activitiesLines, ...mixedLines].flatMap(([text]) => text.split(' '))
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((list) => list.join(' ')),
    fc.string({ maxLength: 60 }).map((part) => `From: ${part}\nTo: x\nBEGIN:VCARD\n${part}`),
  )
  test('never throws, is understood the same twice, and its spans lie inside', () => {
    fc.assert(
      fc.property(text, (line) => {
        const result = understand(line, setting)
        expect(JSON.stringify(understand(line, setting))).toBe(JSON.stringify(result))
        expect(result.items.length).toBeGreaterThan(0)
        for (const {
          span: [start, end],
        } of [...result.items, ...result.ambiguities, ...result.spans, ...result.offers]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(line.length)
          expect(start).toBeLessThanOrEqual(end)
        }
        probes(line)
      }),
      { numRuns: 200 },
    )
  }, 90_000)
  test('nothing at all is a note', () => {
    expect(slots('')).toBe('note')
    expect(slots('   ')).toBe('note')
  })
})

test('speed with 20,000 names (printed, not judged)', { timeout: 120_000 }, () => {
  const parts = ['an', 'bo', 'ka', 'li', 'mor', 'ten', 'ris', 'ol', 'ga', 'fen', 'dra', 'zu', 'pel', 'win', 'sto']
  const word = (seed: number) =>
    Array.from({ length: 3 + (seed % 2) }, (_, step) => parts[(seed * 7919 + 13 + step * (seed >> 2)) % 15])
      .join('')
      .replace(/^./, (letter) => letter.toUpperCase())
  const many = Array.from({ length: 20000 }, (_, at): KnownRecord =>
    at % 3
      ? person(`p${at}`, `${word(at)} ${word(at * 3 + 1)}`, { companyId: `c${at - (at % 3)}` })
      : { type: 'company', id: `c${at}`, name: `${word(at)} ${word(at * 5)} Ltd` },
  )
  const started = performance.now()
  const names = buildNameIndex(many)
  const built = performance.now() - started
  const line = `Called ${word(7)} at ${word(9)}, very interested in the starter plan, maybe 40k in Q1, send pricing by Friday and she'll get back to me after the board meeting on 12 Dec.`
  const times = [...line]
    .map((_, at) => {
      const from = performance.now()
      understand(line.slice(0, at + 1), { ...setting, names })
      return performance.now() - from
    })
    .sort((left, right) => left - right)
  const from = performance.now()
  understand(`${line}\n`.repeat(600), { ...setting, names })
  console.log(
    `index ${built.toFixed(0)} ms; a keystroke p50 ${times[times.length >> 1]?.toFixed(1)} ms, p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms; a 100 kB paste ${(performance.now() - from).toFixed(0)} ms`,
  )
})
