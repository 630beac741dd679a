import { addDays } from '#kernel/dates.ts'
import type { NewRecord } from '#platform/records/createMany.ts'
import type { SampleWorld } from '../world.ts'

const WAYS = [
  'form on the website',
  'card from the trade fair',
  'said on the phone',
  'reply to a mail',
  'signed order form',
]

/** What people agreed to, and what some took back; of many nothing is known. */
export function makeConsents({ random, people, today, now, moment, newId }: SampleWorld): NewRecord[] {
  return people.flatMap((person) =>
    (['newsletter', 'offers', 'events', 'phone'] as const).flatMap((purpose) => {
      if (random.chance(0.45)) return []
      const givenOn = addDays(today, -random.between(30, 700))
      const entry = (day: string, state: 'given' | 'withdrawn', source: string): NewRecord => {
        const at = new Date(Math.min(moment(day, '10:00').getTime(), now.getTime()))
        return {
          at,
          input: { id: newId(at), personId: person.id, purpose, state, source, recordedAt: at.toISOString() },
        }
      }
      const given = entry(givenOn, 'given', random.pick(WAYS))
      return random.chance(0.08)
        ? [given, entry(addDays(givenOn, random.between(5, 29)), 'withdrawn', 'link in the mail')]
        : [given]
    }),
  )
}
