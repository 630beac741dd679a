import { readCell, Unreadable, type CellSettings } from './readCell.ts'
import type { Plan } from './plan.ts'
import type { SourceRow } from './readCsv.ts'

/** A reference that stands as text in the file: which field it fills, and what it is called. */
export type Mention = { field: string; noun: string; text: string; heading: string }

export type Repair = { column: string; from: string; to: string; row: number }

export type ReadRow = {
  source: SourceRow
  input: Record<string, unknown>
  mentions: Mention[]
  repairs: Repair[]
  problems: string[]
  /** Headings of the cells that were empty. */
  empty: string[]
}

/** Takes a row apart by the plan. The row's own values are repaired in place of the wrong ones; nothing is looked up yet. */
export function readRow(plan: Plan, given: SourceRow, settings: Omit<CellSettings, 'times' | 'dates'>): ReadRow {
  const { source, repairs } = repair(plan, given)
  const read: ReadRow = {
    source,
    input: {},
    mentions: [],
    repairs,
    problems: given.problem ? [given.problem] : [],
    empty: [],
  }
  for (const [heading, column] of Object.entries(plan.mapping)) {
    const { field: name, times } = typeof column === 'string' ? { field: column, times: 1 } : column
    const field = plan.target.fields[name]
    const text = source.values[heading]
    if (!field || text === undefined) continue
    if (text === '') {
      read.empty.push(heading)
    } else if (field.refers) {
      read.mentions.push({ field: name, noun: field.refers, text, heading })
    } else {
      try {
        put(read.input, name, readCell(field.reading, text, { ...settings, times, dates: plan.dates }))
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        read.problems.push(`${heading}: ${error.message}`)
      }
    }
  }
  return read
}

function repair(plan: Plan, source: SourceRow): { source: SourceRow; repairs: Repair[] } {
  const repairs = Object.entries(plan.repairs ?? {}).flatMap(([column, words]) => {
    const from = source.values[column] ?? ''
    const to = Object.hasOwn(words, from) ? words[from] : undefined
    return to === undefined ? [] : [{ column, from, to, row: source.row }]
  })
  if (repairs.length === 0) return { source, repairs }
  return {
    source: {
      ...source,
      values: { ...source.values, ...Object.fromEntries(repairs.map(({ column, to }) => [column, to])) },
    },
    repairs,
  }
}

/** `address.city` goes into the object `address`; mails and phones add up; a full name fills what its own columns left open. */
function put(input: Record<string, unknown>, path: string, value: unknown) {
  const [name = path, inner] = path.split('.')
  if (name === 'name' && typeof value === 'object') return void Object.assign(input, { ...(value as object), ...input })
  if (inner) input[name] = { ...(input[name] as object | undefined), [inner]: value }
  else if (name === 'emails' || name === 'phones')
    input[name] = [...((input[name] as unknown[] | undefined) ?? []), value]
  else input[name] = value
}
