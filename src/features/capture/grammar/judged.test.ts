import { expect, test } from 'vitest'
import { judge } from './lines/judge.ts'
import { judgedALines } from './lines/judgedALines.ts'
import { judgedBLines } from './lines/judgedBLines.ts'
import { judgedCLines } from './lines/judgedCLines.ts'
import { judgedDLines } from './lines/judgedDLines.ts'

/** Written from the product text alone, before the engine was seen; set B was never worked on. */
const sets = { A: judgedALines, B: judgedBLines, C: judgedCLines, D: judgedDLines }

test.each(Object.entries(sets))(
  'set %s: at least 95 % of slots right, at most 1 % of lines with a wrong link',
  (_, lines) => {
    const verdicts = lines.map(judge)
    const hits = verdicts.flatMap((verdict) => verdict.hits).length
    const wrong = verdicts.flatMap(({ extra, missing }) => [
      ...extra.filter((slot) => !slot.startsWith('+')),
      ...missing,
    ])
    expect((2 * hits) / (2 * hits + wrong.length)).toBeGreaterThan(0.95)
    expect(verdicts.filter(({ isWrongLink }) => isWrongLink).length / lines.length).toBeLessThanOrEqual(0.01)
  },
)
