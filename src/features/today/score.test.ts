import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scoreOf, silence, timelinessIn, together, usualGap, type Parts } from './score.pure.ts'

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
const parts = fc.record({ relevance: share, timeliness: share, trust: share, privacyLoss: share })

test('the score rises with relevance, timeliness and trust, and falls with the loss of privacy', () => {
  fc.assert(
    fc.property(
      parts,
      fc.constantFrom<keyof Parts>('relevance', 'timeliness', 'trust', 'privacyLoss'),
      share,
      (before, part, more) => {
        const raised = before[part] + (1 - before[part]) * more
        const change = Math.sign(scoreOf({ ...before, [part]: raised }) - scoreOf(before))
        expect(change).toBe(part === 'privacyLoss' ? -1 : 1)
      },
    ),
  )
})

test('the nearer the moment, the more timely; on the day and after it, fully', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), (days) => {
      expect(timelinessIn(days + 1)).toBeLessThan(timelinessIn(days))
    }),
  )
  expect([timelinessIn(0), timelinessIn(-9)]).toEqual([1, 1])
})

test('every ground adds, and all together never pass one', () => {
  fc.assert(
    fc.property(fc.array(share, { maxLength: 8 }), share, (grounds, more) => {
      expect(together([...grounds, more])).toBeGreaterThanOrEqual(together(grounds))
      expect(together([...grounds, more])).toBeLessThanOrEqual(1)
    }),
  )
})

test('the rhythm is the usual distance of contacts, and silence is measured against it', () => {
  expect(usualGap([100, 93, 86, 79])).toBe(7)
  expect(usualGap([100, 100, 100, 93])).toBeNull()
  expect(silence(30, 30)).toBeLessThan(1)
  expect(silence(70, 30)).toBeGreaterThan(1)
  expect(silence(10, 1)).toBeLessThan(1)
})
