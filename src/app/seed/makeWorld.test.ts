import { expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { makeActivities } from './generate/activities.ts'
import { makeFacts } from './generate/facts.ts'
import { makeWorld } from './makeWorld.ts'
import { readSample } from './sampleFiles.ts'
import { shiftFor } from './shift.ts'

async function aSample(seed: string) {
  const [accounts, pipeline, teams] = await Promise.all([
    readSample('accounts'),
    readSample('sales_pipeline'),
    readSample('sales_teams'),
  ])
  let ids = 0
  const makeId = () => String(++ids)
  const { world, peopleRecords } = makeWorld({
    seed,
    now: new Date('2026-11-18T12:00:00Z'),
    timeZone: 'America/Chicago',
    administrator: { id: 'admin', name: 'Ada' },
    sellers: teams.map(({ values }, place) => ({ id: `seller ${place}`, name: values.sales_agent ?? '' })),
    accounts,
    pipeline: pipeline.slice(0, 1500),
    makeId,
  })
  const { records, made } = makeActivities(world)
  return {
    world,
    everything: JSON.stringify([peopleRecords, records, made.length, makeFacts(world)]),
    calls: records.map(({ input }) => input),
  }
}

test('the same seed makes the same sample, another one another', async () => {
  const [one, same, other] = [await aSample('a'), await aSample('a'), await aSample('b')]
  expect(same.everything === one.everything).toBe(true)
  expect(other.everything === one.everything).toBe(false)
})

test('there is a best time to reach people: within their hours most calls succeed, outside few', async () => {
  const { world, calls } = await aSample('a')
  const byId = new Map(world.people.map((person) => [person.id, person]))
  const rate = { inside: [0, 0], outside: [0, 0] }
  for (const { type, outcome, occurredAt, peopleIds } of calls) {
    if (type !== 'call') continue
    const [from, to] = byId.get((peopleIds as string[])[0]!)!.reach
    const hour = Number(
      new Intl.DateTimeFormat('en', { hour: '2-digit', hourCycle: 'h23', timeZone: 'America/Chicago' }).format(
        new Date(occurredAt as string),
      ),
    )
    const tally = hour >= from && hour < to ? rate.inside : rate.outside
    tally[outcome === 'reached' ? 0 : 1]!++
  }
  const share = ([reached = 0, missed = 0]: number[]) => reached / (reached + missed)
  expect(share(rate.inside)).toBeGreaterThan(0.75)
  expect(share(rate.outside)).toBeLessThan(0.35)
})

test('whatever the day, the shift is whole weeks and ends last week', () => {
  for (let days = 0; days < 60; days++) {
    const today = addDays('2026-11-01', days)
    const shift = shiftFor('2017-12-31', today)
    expect(shift % 7).toBe(0)
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
    expect(addDays('2017-12-31', shift)).toBe(addDays(today, -weekday - 1))
  }
})
