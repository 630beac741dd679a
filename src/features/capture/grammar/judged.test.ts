import { expect, test } from 'vitest'
import { judge } from './lines/judge.ts'
import { judgedALines } from './lines/judgedALines.ts'
import { judgedBLines } from './lines/judgedBLines.ts'
import { judgedCLines } from './lines/judgedCLines.ts'
import { judgedDLines } from './lines/judgedDLines.ts'
import * as judged from './lines/judgedWorld.ts'
import { report, scoreOf } from './lines/score.ts'
import { sellersALines } from './lines/sellersALines.ts'
import * as sellers from './lines/sellersWorld.ts'

/** Written from the product text alone, before the engine was seen or run on them; set B was never worked on. */
const sets = {
  A: [judgedALines, judged],
  B: [judgedBLines, judged],
  C: [judgedCLines, judged],
  D: [judgedDLines, judged],
  'sellers A': [sellersALines, sellers],
} as const

test.each(Object.entries(sets))(
  'set %s: at least 95 % of slots right, at most 1 % of lines with a wrong link',
  (name, [lines, world]) => {
    const score = scoreOf(lines.map((line) => judge(line, world)))
    console.log(report(name, score))
    expect(score.all.f1).toBeGreaterThan(0.95)
    expect(score.wrongLinks / lines.length).toBeLessThanOrEqual(0.01)
  },
)
