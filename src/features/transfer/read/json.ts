import { AppError } from '#kernel/errors.ts'
import { isTargetName } from '../targets/names.contract.ts'
import { jsonRecords } from './jsonRecords.ts'
import { cellsFrom, type SourceLine, type SourceTable } from './source.ts'

/** The records of a JSON file: a list, one object on each line, or lists under the names of their types. */
export async function* jsonLines(texts: AsyncIterable<string>): AsyncGenerator<SourceLine> {
  const tables = new Map<string, SourceTable>()
  let row = 0
  for await (const { key, text } of jsonRecords(texts)) {
    row++
    const name = key ?? ''
    const table = tables.get(name) ?? { name, type: isTargetName(name) ? name : null, headings: [] }
    tables.set(name, table)
    const value = parse(text, row)
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      yield { table, row, cells: [], problem: 'This is not an object with fields.' }
    else yield { table, row, cells: cellsFrom(table, flat(value as Record<string, unknown>)) }
  }
}

/** Numbers stay as they are written: a long one would lose its last digits. */
function parse(text: string, row: number): unknown {
  try {
    return JSON.parse(text, function (_key, value: unknown, context?: { source?: string }) {
      return typeof value === 'number' ? (context?.source ?? String(value)) : value
    } as Parameters<typeof JSON.parse>[1]) as unknown
  } catch {
    throw new AppError('invalid', 'import.json', `Record ${row} of this file is not JSON. Export the file again.`)
  }
}

const DEEPEST = 4

/** Fields within fields as `address.city`; lists of mails and phones as Email, Email label, Email 2…; other lists as one text. */
function* flat(record: Record<string, unknown>, prefix = '', depth = 1): Generator<[string, string]> {
  for (const [key, value] of Object.entries(record)) {
    // A record as HubSpot's interface gives it: what matters lies one level down.
    const name = prefix || key !== 'properties' ? `${prefix}${key}` : ''
    if (value === null || value === undefined || value === '') continue
    if (Array.isArray(value)) yield* listed(name, value)
    else if (typeof value === 'object')
      yield* isMoney(value)
        ? [[name, `${value.amount} ${value.currency}`] as [string, string]]
        : depth < DEEPEST
          ? flat(value as Record<string, unknown>, name && `${name}.`, depth + 1)
          : []
    else yield [name, String(value as string | number | boolean)]
  }
}

const isMoney = (value: object): value is { amount: string; currency: string } =>
  'amount' in value && 'currency' in value

const SINGULAR: Record<string, string> = { emails: 'Email', phones: 'Phone' }

function* listed(name: string, list: unknown[]): Generator<[string, string]> {
  const objects = list.filter((each): each is Record<string, unknown> => typeof each === 'object' && each !== null)
  const heading = SINGULAR[name]
  if (heading && objects.length > 0) {
    for (const [place, entry] of objects.entries()) {
      const numbered = place === 0 ? heading : `${heading} ${place + 1}`
      yield [numbered, String((entry.value as string | undefined) ?? '')]
      if (entry.label) yield [`${numbered} label`, String(entry.label as string)]
    }
  } else if (name === 'externalIds') {
    for (const { source, id } of objects) yield [`External ID (${String(source as string)})`, String(id as string)]
  } else if (list.length > 0) {
    yield [name, JSON.stringify(list)]
  }
}
