import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timelinessOf, valueOf, type Merits } from './value.pure.ts'

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const merits = fc.record({ relevance: share, timeliness: share, trust: share, privacyLoss: share, probability: share })

test('the value rises with relevance, timeliness, trust and probability, and falls with the loss of privacy', () => {
  fc.assert(
    fc.property(
      merits,
      fc.constantFrom<keyof Merits>('relevance', 'timeliness', 'trust', 'probability'),
      (some, better) => {
        expect(valueOf({ ...some, [better]: some[better] + 0.01 })).toBeGreaterThan(valueOf(some))
        expect(valueOf({ ...some, privacyLoss: some.privacyLoss + 0.01 })).toBeLessThan(valueOf(some))
      },
    ),
  )
})

test('what is needed now or overdue is most timely; the further its moment, the less', () => {
  const now = new Date('2026-11-24T10:00:00Z')
  const asOf = '2026-01-01T00:00:00Z'
  const at = (neededAt: string) => timelinessOf(now, { asOf, neededAt })
  expect(at('2026-11-20')).toBe(1)
  expect(at('2026-11-30')).toBeLessThan(at('2026-11-26'))
  expect(timelinessOf(now, { asOf })).toBeLessThan(timelinessOf(now, { asOf: '2026-11-01T00:00:00Z' }))
})
