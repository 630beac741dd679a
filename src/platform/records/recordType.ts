import type { RawBuilder } from 'kysely'
import type { Visibility } from '#kernel/record.ts'
import type { Actor } from '../actor.ts'

/** How a field of the API lies in its table. `ids` stand in `links` too, by the table's trigger. */
export type Kind = 'text' | 'integer' | 'boolean' | 'id' | 'date' | 'moment' | 'money' | 'json' | 'texts' | 'ids'

export type Field = {
  column: string
  kind: Kind
  /** Lists may be sorted by it; 'nullable' puts empty ones last. */
  sort?: 'always' | 'nullable'
  /** The column that orders it, where that is another one (names sort by a folded key, not by collation). */
  sortColumn?: string
  /** Set by verbs and the database only. */
  isReadOnly?: boolean
  /** The noun of the record it refers to; checked on every write. 'user' is any user of the workspace. */
  refers?: string
  /** For a list of objects: which key in each refers to which noun. */
  refersInside?: Record<string, string>
  /** The value comes from elsewhere: an SQL expression over the row's alias, already limited to what the actor may see. */
  lookup?: (actor: Actor, alias: string) => RawBuilder<unknown>
  /** Looked up only where a formula of the workspace reads it; never shown by itself. */
  isOnDemand?: boolean
  /** Not shown in the view (keys, positions). */
  isHidden?: boolean
}

export type Row = {
  workspace_id: string
  id: string
  owner_id: string | null
  visibility: Visibility
  custom: Record<string, unknown>
  version: number
  created_at: Date
  updated_at: Date
  deleted_at: Date | null
  [column: string]: unknown
}

export type SearchEntry = { title: string; subtitle: string; words: string; keys: string[] }

export type RecordType = {
  noun: string
  /** What people call it, for messages: "person". */
  label: string
  table: string
  fields: Record<string, Field>
  /** The order of a list that names none, like `-occurredAt`; by name or newest first unless said. */
  defaultSort?: string
  /** The column that says at which stage a record stands: some fields must be filled in before it is reached. */
  stageColumn?: string
  /** The column that says of which type it is, where its type asks for fields of its own. */
  typeColumn?: string
  /** Columns that follow from others (sort keys, normalised forms). Given the row as it will be. */
  derive?: (row: Row, actor: Actor) => Record<string, unknown>
  /** How search finds it; null keeps it out of the index. */
  search?: (row: Row) => SearchEntry | null
}

const types = new Map<string, RecordType>()

/** Declares a type of record once; history, undo, search and references find it by its noun. */
export function recordType<Type extends RecordType>(type: Type): Type {
  types.set(type.noun, type)
  return type
}

export function typeOf(noun: string): RecordType {
  const type = types.get(noun)
  if (!type) throw new Error(`There is no type of record called ${noun}.`)
  return type
}

export const allTypes = () => [...types.values()]

/** Common to every table of records. */
export const COMMON: Record<string, Field> = {
  id: { column: 'id', kind: 'id' },
  createdAt: { column: 'created_at', kind: 'moment', sort: 'always', isReadOnly: true },
  updatedAt: { column: 'updated_at', kind: 'moment', sort: 'always', isReadOnly: true },
  version: { column: 'version', kind: 'integer', isReadOnly: true },
  ownerId: { column: 'owner_id', kind: 'id', refers: 'user' },
  visibility: { column: 'visibility', kind: 'text' },
  custom: { column: 'custom', kind: 'json', isReadOnly: true },
}

export const fieldsOf = (type: RecordType): Record<string, Field> => ({ ...COMMON, ...type.fields })
