import { expect, test } from 'vitest'
import { activitiesLines } from './lines/activitiesLines.ts'
import { dealsLines } from './lines/dealsLines.ts'
import { eventsLines } from './lines/eventsLines.ts'
import { factsLines } from './lines/factsLines.ts'
import { mixedLines } from './lines/mixedLines.ts'
import { slotsOf } from './lines/slots.ts'
import { variousLines } from './lines/variousLines.ts'
import { tasksLines } from './lines/tasksLines.ts'
import { setting } from './lines/world.ts'
import { understand } from './understand.pure.ts'

const lines = [
  ...activitiesLines,
  ...tasksLines,
  ...eventsLines,
  ...dealsLines,
  ...factsLines,
  ...mixedLines,
  ...variousLines,
]

/** Slots by what they measure; a label without a colon is a kind of activity. */
const groupOf = (slot: string) =>
  slot.startsWith('@')
    ? 'links'
    : slot.includes(':')
      ? (GROUPS[slot.split(':')[0] ?? ''] ?? 'kinds')
      : slot === 'them'
        ? 'tasks'
        : slot === 'missed' || slot === 'inbound'
          ? 'types'
          : 'types'
const GROUPS: Record<string, string> = {
  task: 'tasks',
  owner: 'tasks',
  due: 'dates',
  at: 'dates',
  event: 'dates',
  until: 'dates',
  close: 'dates',
  amount: 'amounts',
  stage: 'deals',
  reason: 'deals',
  deal: 'deals',
  ask: 'questions',
  offer: 'offers',
  person: 'new people',
  company: 'new people',
  mail: 'new people',
  phone: 'new people',
  of: 'new people',
  title: 'new people',
  case: 'cases',
  fact: 'facts',
  consent: 'consents',
}

test('labelled lines give their slots', () => {
  const score = new Map<string, { hit: number; extra: number; missing: number }>()
  const wrong: string[] = []
  let wrongLinks = 0
  for (const [text, label] of lines) {
    const expected = label.split('; ').filter(Boolean)
    const found = slotsOf(understand(text, setting))
    const rest = [...expected]
    const count = (slot: string, part: 'hit' | 'extra' | 'missing') => {
      const group = score.get(groupOf(slot)) ?? { hit: 0, extra: 0, missing: 0 }
      group[part]++
      score.set(groupOf(slot), group)
    }
    let isRight = true
    for (const slot of found) {
      const at = rest.indexOf(slot)
      if (at >= 0) rest.splice(at, 1)
      else isRight = false
      count(slot, at >= 0 ? 'hit' : 'extra')
      if (at < 0 && slot.startsWith('@')) wrongLinks++
    }
    for (const slot of rest) count(slot, 'missing')
    if (!isRight || rest.length)
      wrong.push(`${JSON.stringify(text)}\n   is     ${found.join('; ')}\n   should ${label}`)
  }
  const f1 = ({ hit, extra, missing }: { hit: number; extra: number; missing: number }) =>
    (2 * hit) / (2 * hit + extra + missing)
  const all = { hit: 0, extra: 0, missing: 0 }
  for (const [, part] of score) for (const key of ['hit', 'extra', 'missing'] as const) all[key] += part[key]
  console.log(
    [
      `${lines.length} lines, F1 ${f1(all).toFixed(4)}, wrong links ${wrongLinks}`,
      ...[...score].map(
        ([name, part]) =>
          `  ${name.padEnd(11)} ${f1(part).toFixed(3)} (${part.hit} right, ${part.extra} too many, ${part.missing} missing)`,
      ),
      ...wrong,
    ].join('\n'),
  )
  expect(f1(all)).toBeGreaterThan(0.97)
  expect(wrongLinks / lines.length).toBeLessThanOrEqual(0.01)
})
