import { expect, test } from 'vitest'
import { germanALines } from './lines/germanALines.ts'
import { germanBLines } from './lines/germanBLines.ts'
import { germanCLines } from './lines/germanCLines.ts'
import * as world from './lines/germanWorld.ts'
import { judge } from './lines/judge.ts'
import * as english from './lines/judgedWorld.ts'
import { saidIn } from './lines/said.ts'
import { report, scoreOf } from './lines/score.ts'
import { understand } from './understand.pure.ts'

/**
 * A was written before the German grammar, B after a first run over A and without looking at its own result. What each
 * gave at first is beside it (seven labels then asked for "any link", which the judge cannot read); both have been
 * worked on since, so that they guard what is there and say little about unseen lines.
 */
const sets = {
  A: germanALines, // 0.951, 0 lines with a wrong link
  B: germanBLines, // 0.939, 0
  C: germanCLines, // 0.942, 0; never worked on
} as const

test.each(Object.entries(sets))(
  'set %s: at least 94 % of slots right, at most 1 % of lines with a wrong link',
  (name, lines) => {
    const score = scoreOf(lines.map((line) => judge(line, world)))
    console.log(report(`German ${name}`, score))
    expect(score.all.f1).toBeGreaterThan(0.94)
    expect(score.wrongLinks / lines.length).toBeLessThanOrEqual(0.01)
  },
)

const said = saidIn(world.setting)

test('a line in the other language is read in its own', () => {
  expect(said('Called Katrin Schäfer, follow up on Tuesday')).toEqual([
    'call reached Katrin Schäfer',
    'task Follow up 2026-11-24',
  ])
  expect(saidIn(english.setting)('Sofia angerufen, nicht erreicht, Dienstag nachfassen')).toEqual([
    'call not_reached Sofia Marchetti',
    'task Nachfassen 2026-11-24',
  ])
})

test('"Bob von Halden" is not the only Bob there is', () => {
  expect(said('Bob von Halden angerufen')).toEqual(['call reached'])
})

test('a line of any length costs about as much as an English one (printed, not judged)', () => {
  const time = (lines: readonly (readonly [string, ...unknown[]])[], setting: typeof world.setting) => {
    for (const [text] of lines) understand(text, setting)
    const from = performance.now()
    for (const [text] of lines) understand(text, setting)
    return ((performance.now() - from) / lines.length).toFixed(2)
  }
  const from = performance.now()
  understand(`${germanALines.map(([text]) => text).join(' ')} `.repeat(2), world.setting)
  console.log(
    `a German line ${time(germanALines, world.setting)} ms, 6 kB without an end ${(performance.now() - from).toFixed(0)} ms`,
  )
})
