import { fold } from '#kernel/text.ts'
import type { NewRecord } from '#platform/records/createMany.ts'
import type { SourceRow } from './readCsv.ts'
import type { Target } from './target.ts'
import { isTargetName, targets, type TargetName } from './targets/targets.ts'

/** Where a column goes: a field's name, and for amounts that are written in thousands or millions, by what to multiply. */
export type Column = string | { field: string; times: number }

/** How a file becomes records. */
export type Plan = {
  target: Target
  /** Heading → field; what is not named is not taken. */
  mapping: Readonly<Record<string, Column>>
  /** Heading → wrong text → right text; each use is reported. */
  repairs?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The order of day and month in dates that are written with numbers. */
  dates: 'day first' | 'month first'
  /** Whether companies that are named and not known are made; else the row is refused. */
  makesMissing: boolean
  /** What the file knows beyond single cells; gets the input that the cells gave. */
  finish?: (source: SourceRow, input: Record<string, unknown>) => NewRecord
}

/** The mapping that the headings suggest, under the names that other programs use. */
export function mappingFor(target: Target, headings: readonly string[]): Record<string, Column> {
  const fields = Object.entries(target.fields)
  const taken = new Set<string>()
  const mapping: Record<string, Column> = {}
  for (const heading of headings) {
    const plain = plainHeading(heading)
    const found = fields.find(
      ([name, field]) => field.headings.includes(plain) && (isList(field.reading) || !taken.has(name)),
    )
    if (!found) continue
    taken.add(found[0])
    mapping[heading] = found[0]
  }
  return mapping
}

/** What a file most probably holds: the type that knows most of its headings, and the name by which it goes; null when none does. */
export function guessTarget(headings: readonly string[]): TargetName | null {
  const known = Object.keys(targets)
    .filter(isTargetName)
    .map((name) => ({ name, count: scoreOf(targets[name], headings) }))
    .sort((a, b) => b.count - a.count)
  return known[0] && known[0].count > 0 ? known[0].name : null
}

/** Headings that stay unknown speak against a type; one that names it ("Deal") tells more than others ("Owner"). */
function scoreOf(target: Target, headings: readonly string[]): number {
  const mapped = Object.keys(mappingFor(target, headings)).length
  const isNamed = headings.some((heading) => telling(target).has(plainHeading(heading)))
  return mapped === 0 ? 0 : Math.max(0.1, 2 * mapped - headings.length + (isNamed ? 1.5 : 0))
}

const telling = (target: Target) =>
  new Set(Object.values(target.fields)[0]?.headings.filter((heading) => heading !== 'name') ?? [])

const isList = (reading: string) => reading === 'email' || reading === 'phone'

const plainHeading = (heading: string) => fold(heading.replace(/[_:*]+/g, ' ').replace(/\s*\(\d+\)$/, ''))
