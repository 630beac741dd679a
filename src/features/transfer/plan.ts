import type { NewRecord } from '#platform/records/createMany.ts'
import { mappingFor, plainHeading, type Column } from './headings.ts'
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
  /** The name of the system that the file's own ids come from. */
  source?: string
  /** What the file knows beyond single cells; gets the input that the cells gave. */
  finish?: (source: SourceRow, input: Record<string, unknown>) => NewRecord
}

/** What a file most probably holds: the type that knows most of its headings, and the name by which it goes; null when none does. */
export function guessTarget(headings: readonly string[]): TargetName | null {
  const known = Object.keys(targets)
    .filter(isTargetName)
    .map((name) => ({ name, count: scoreOf(targets[name], headings) }))
    .toSorted((a, b) => b.count - a.count)
  return known[0] && known[0].count > 0 ? known[0].name : null
}

/** Headings that stay unknown speak against a type; one that names it ("Deal") tells more than others ("Owner"). */
function scoreOf(target: Target, headings: readonly string[]): number {
  const own = Object.values(mappingFor(target, headings)).filter(
    (column) =>
      typeof column !== 'string' || !(column.split('.')[0] ?? '').match(/^(company|person|deal|activity|task)$/),
  ).length
  const plain = headings.map(plainHeading)
  const isNamed = plain.some((heading) => telling(target).has(heading))
  const prefixed = plain.filter((heading) => heading.startsWith(`${target.noun} - `)).length
  return own === 0 ? 0 : Math.max(0.1, 2 * own - headings.length + (isNamed ? 1.5 : 0) + (prefixed > 1 ? 2 : 0))
}

/** The first field names the record; a few of its headings are every type's. */
const COMMON = new Set(['name', 'title', 'subject'])

const telling = (target: Target) =>
  new Set(Object.values(target.fields)[0]?.headings.filter((heading) => !COMMON.has(heading)) ?? [])
