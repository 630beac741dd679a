// What comes back for a line about a known customer, on the sample workspace: `npm run bench -- returns`.
import { createHash } from 'node:crypto'
import { createCapture, previewCapture } from '#features/capture/capture.ts'
import { isGuess } from '#features/capture/waits.pure.ts'
import type { ReturnView } from '#features/capture/capture.contract.ts'
import { markReturnSeen, readMyReturns } from '#features/returns/returns.ts'
import { linesAbout, type Line } from './lines.ts'
import { check } from './returnRules.ts'
import { withSample, type Sample } from './sample.ts'
import { circumstances, quantile, say, table } from './say.ts'
import { customersOf, writersOf, type Writer } from './writers.ts'

/** A working Wednesday: the sample and the lines are the same on every day. */
const NOW = new Date('2026-11-18T10:00:00Z')
const LINES_EACH = 30
const SHOWN = 3
const MOST = 5
const GATE = 0.8

type Told = { line: Line; writer: string; returns: ReturnView[]; refused: string[]; asked: string[]; ms: number }

/** `box`: as the box sends it after a look at the chips. `text`: the line alone, as a program would send it. */
type Way = 'box' | 'text'

async function run(sample: Sample, way: Way) {
  say(
    way === 'box'
      ? '\n## Lines sent from the box, with the changes of deals that it showed'
      : '\n## Lines sent as text alone',
  )
  const told: Told[] = []
  const mine = { acts: 0, pieces: 0, offered: 0, seen: 0, validated: 0 }
  for (const writer of await writersOf(sample)) {
    const lines = linesAbout(await customersOf(sample, writer), LINES_EACH, `returns ${writer.caller.actor.name}`)
    const past = new Set<string>()
    for (const [index, line] of lines.entries()) told.push(await write(writer, line, index, past, way))
    const own = await readMyReturns(writer.caller, { days: 28, limit: 1 })
    for (const name of Object.keys(mine) as (keyof typeof mine)[]) mine[name] += own[name]
  }
  report(told, mine)
}

/**
 * One line as its writer saves it, with Enter alone: changes of a deal were shown and so are confirmed, and what the box
 * asks stays unanswered. The first three of what comes back are on the screen for a second.
 */
async function write({ caller }: Writer, line: Line, index: number, past: Set<string>, way: Way): Promise<Told> {
  const { text } = line
  const { items, ambiguities } = await previewCapture(caller, { text })
  const open = new Set(ambiguities.flatMap(({ itemIndexes }) => itemIndexes))
  const certain = items.filter((item, at) => !isGuess(item, open.has(at)))
  const confirmed = way === 'box' && certain.some(({ confirm }) => confirm) ? { items: certain } : {}
  const started = performance.now()
  const id = steadyId(`${caller.actor.name} ${index}`)
  const { returns, created, updated } = await createCapture(caller, { id, text, ...confirmed })
  const ms = performance.now() - started
  const checked = await check(caller, { text, returns, touched: [...created, ...updated], past })
  for (const each of returns.slice(0, SHOWN)) {
    await markReturnSeen(caller, { id: each.id })
    past.add(contentOf(each))
  }
  const asked = ambiguities.map(
    ({ text: words, candidates }) =>
      `“${words}” fits ${candidates.length} ${candidates[0]?.type === 'deal' ? 'deals' : 'records'}`,
  )
  return { line, writer: caller.actor.name, returns: checked.good, refused: checked.refused, asked, ms }
}

const contentOf = ({ title, body }: ReturnView) => `${title}\n${body}`

/** Which types are held back follows from the id; a made one falls the same way in every run. */
function steadyId(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  const time = NOW.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}

function report(told: Told[], mine: Record<'acts' | 'pieces' | 'offered' | 'seen' | 'validated', number>) {
  const number = (each: Told) => Math.min(MOST, each.returns.length)
  const share = (count: number) => `${((100 * count) / told.length).toFixed(1)} %`
  const writers = new Set(told.map(({ writer }) => writer)).size
  say(
    `\n${told.length} lines by ${writers} people about known customers. Returns per line that satisfy rules 1–4 and 6:\n`,
  )
  const counts = Array.from({ length: MOST + 1 }, (_, count) => told.filter((each) => number(each) === count).length)
  say(
    table([
      ['returns', ...counts.map((_, count) => `${count}${count === MOST ? '+' : ''}`)],
      ['lines', ...counts.map(String)],
      ['share', ...counts.map(share)],
    ]),
  )
  const enough = told.filter(({ returns }) => returns.length >= 3).length
  say(
    `\nThree or more: ${share(enough)} of the lines (gate: ≥ ${100 * GATE} %) ${enough / told.length >= GATE ? 'met' : 'NOT MET'}`,
  )
  say(
    `Seen (rule 5; the three on the screen at entry): ${mine.seen} for ${mine.pieces} pieces, ${(mine.seen / mine.pieces).toFixed(2)} a piece`,
  )
  say(
    `Validated, expected before anybody voted (p = 0.3, falling where passed over): ${mine.validated.toFixed(1)}, ${(mine.validated / mine.pieces).toFixed(2)} a piece`,
  )
  say(
    `Time of a capture with its returns: median ${quantile(told.map(({ ms }) => ms)).toFixed(0)} ms, p95 ${quantile(
      told.map(({ ms }) => ms),
      0.95,
    ).toFixed(0)} ms`,
  )

  const types = Map.groupBy(
    told.flatMap(({ returns }) => returns.map(({ type }) => type)),
    (type) => type,
  )
  const byType = [...types].map(([type, all]) => [type, String(all.length), share(all.length)])
  say(`\n${table([['type', 'returned', 'of the lines'], ...byType.toSorted((a, b) => Number(b[1]) - Number(a[1]))])}`)
  const kinds = [...Map.groupBy(told, ({ line }) => line.kind)].map(([kind, all]) => {
    const good = all.filter(({ returns }) => returns.length >= 3).length
    return [kind, String(all.length), `${((100 * good) / all.length).toFixed(0)} %`]
  })
  say(`\n${table([['kind of line', 'lines', 'three or more'], ...kinds])}`)
  const refused = [
    ...Map.groupBy(
      told.flatMap((each) => each.refused),
      (why) => why,
    ),
  ]
  say(`\nReturned but not counted: ${refused.map(([why, all]) => `${all.length} ${why}`).join(', ') || 'none'}`)
  const unasked = told.filter(({ asked }) => asked.length === 0)
  const enoughUnasked = unasked.filter(({ returns }) => returns.length >= 3).length
  say(
    `Of the ${unasked.length} lines where the box had nothing to ask: ${((100 * enoughUnasked) / unasked.length).toFixed(1)} % with three or more.`,
  )
  const fewer = told.filter(({ returns }) => returns.length < 3)
  if (fewer.length > 0) say('\nLines with fewer:')
  for (const each of fewer) say(`- ${each.returns.length}: “${each.line.text}”, ${each.writer} (${why(each)})`)
}

function why({ returns, refused, asked }: Told): string {
  const came = returns.map(({ type }) => type).join(', ') || 'nothing'
  const parts = [
    `came back: ${came}`,
    ...(asked.length > 0 ? [`asked: ${asked.join(', ')}`] : []),
    ...(refused.length > 0 ? [`not counted: ${refused.join(', ')}`] : []),
  ]
  return parts.join('; ')
}

say(circumstances())
for (const way of ['text', 'box'] as const)
  await withSample(
    (sample) => run(sample, way),
    () => NOW,
  )
