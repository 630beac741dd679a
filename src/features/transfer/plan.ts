import type { NewRecord } from '#platform/records/createMany.ts'
import { fieldOf, mappingFor, plainHeading, type Column } from './headings.ts'
import type { SourceRow } from './read/readCsv.ts'
import type { DateOrder } from './readDate.ts'
import type { DecimalMark } from './readNumber.ts'
import type { Target } from './target.ts'
import { isTargetName, targets, type TargetName } from './targets/targets.ts'

/**
 * What happens to a row of which the record is here already: it stays as it is; the file's values take the place of its
 * own; only what is empty is filled; or there will be two.
 */
export type Rule = 'skip' | 'update' | 'merge' | 'create'

/** How a file becomes records. */
export type Plan = {
  target: Target
  /** Heading → field; what is not named is not taken. */
  mapping: Readonly<Record<string, Column>>
  /** Heading → wrong text → right text; each use is reported. */
  repairs?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The order of day and month in dates that are written with numbers. */
  dates: DateOrder
  decimals?: DecimalMark
  /** Whether companies that are named and not known are made; else the row is refused. */
  makesMissing: boolean
  /** Every row a new record, unless said. */
  rule?: Rule
  /** Whether a row is put together with a record that is almost certainly the same, though no key says so. */
  mergeLikely?: boolean
  /** The name of the system that the file's own ids come from. */
  source?: string
  /** What the file knows beyond single cells; gets the input that the cells gave. */
  finish?: (source: SourceRow, input: Record<string, unknown>) => NewRecord
}

/** What a file most probably holds: the type that knows most of its headings, and the name by which it goes; null when none does. */
export function guessTarget(headings: readonly string[]): TargetName | null {
  const [best] = Object.keys(targets)
    .filter(isTargetName)
    .map((name) => ({ name, score: scoreOf(targets[name], headings) }))
    .toSorted((a, b) => b.score - a.score)
  return best && best.score > -Infinity ? best.name : null
}

/** Headings that stay unknown speak against a type; one that names it ("Deal") tells more than others ("Owner"). */
function scoreOf(target: Target, headings: readonly string[]): number {
  const columns = Object.values(mappingFor(target, headings)).map(fieldOf)
  const own = columns.filter((field) => !target.beside?.[field.split('.')[0] ?? '']).length
  const plain = headings.map(plainHeading)
  const isNamed = plain.some((heading) => telling(target).has(heading))
  const prefixed = plain.filter((heading) => heading.startsWith(`${target.noun} - `)).length
  if (own === 0) return -Infinity
  return own + columns.length - headings.length + (isNamed ? 1.5 : 0) + (prefixed > 1 ? 2 : 0)
}

/** The first field names the record; a few of its headings are every type's. */
const COMMON = new Set(['name', 'title', 'subject'])

const telling = (target: Target) =>
  new Set(Object.values(target.fields)[0]?.headings.filter((heading) => !COMMON.has(heading)) ?? [])
