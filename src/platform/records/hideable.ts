import type { z } from 'zod'
import { typeOf, type RecordType, type Row } from './recordType.ts'

const views = new Map<string, Record<string, z.ZodType>>()

/** Tells what a record of the type looks like, so that it is known which of its fields may be empty. */
export function declareView(noun: string, view: z.ZodType) {
  views.set(noun, (view as z.ZodObject).shape as Record<string, z.ZodType>)
}

const EMPTY = [null, [], {}]

/** What stands in the place of a hidden value; undefined for a field that always has one, and so cannot be hidden. */
export function emptyOf(noun: string, name: string): unknown {
  const schema = views.get(noun)?.[name]
  return EMPTY.find((value) => schema?.safeParse(value).success)
}

/** The row as somebody sees it for whom these fields do not exist. */
export function withoutFields(type: RecordType, row: Row, hidden: ReadonlySet<string>): Row {
  const bare: Row = { ...row, custom: { ...row.custom } }
  for (const name of hidden) {
    if (name.startsWith('custom.')) delete bare.custom[name.slice(7)]
    const field = type.fields[name]
    if (field) bare[field.column] = emptyOf(type.noun, name) ?? null
  }
  return bare
}

/** Built-in fields of a type that can be hidden. */
export const hideableFields = (noun: string): string[] =>
  Object.entries(typeOf(noun).fields).flatMap(([name, field]) =>
    field.isHidden || emptyOf(noun, name) === undefined ? [] : [name],
  )
