import { sql } from 'kysely'
import { isCalculated, type CustomField, type FormulaKind } from '#kernel/customField.ts'
import { kindOfFormula } from '#kernel/formula/check.ts'
import { fieldsIn, type Formula } from '#kernel/formula/formula.ts'
import { parseFormula } from '#kernel/formula/parse.ts'
import { workspaceMemory } from '../../workspaceMemory.ts'
import { typeOf, type RecordType } from '../recordType.ts'
import { kindInFormula } from './formulaNames.ts'

/** A field with its formula understood; `result` is what that comes to. */
export type KnownField = CustomField & { tree?: Formula; result?: FormulaKind }

type Known = ReadonlyMap<string, readonly KnownField[]>

const memory = workspaceMemory<Known>(
  ['field'],
  async (db, workspaceId) => {
    const answer = await sql<CustomField>`select id, type, key, name, kind, choices, default_value as "defaultValue",
        is_unique as "isUnique", formula, serves, asked_by as "askedBy", required from fields
      where workspace_id = ${workspaceId} and deleted_at is null order by position, id`.execute(db)
    const byType = Map.groupBy(answer.rows, ({ type }) => type)
    return new Map([...byType].map(([type, fields]) => [type, fields.map((field) => understood(field, fields))]))
  },
  new Map(),
)

const NONE: readonly KnownField[] = []

/** The fields that a workspace defined for a type of record, in their order. Known without a query inside every operation. */
export const customFieldsOf = (workspaceId: string, noun: string): readonly KnownField[] =>
  memory.of(workspaceId).get(noun) ?? NONE

/** A formula that no longer fits (one of its fields was removed) stays, and comes to nothing. */
function understood(field: CustomField, fields: readonly CustomField[]): KnownField {
  if (!isCalculated(field)) return field
  try {
    return { ...field, ...readFormula(typeOf(field.type), fields, field.formula ?? '') }
  } catch {
    return field
  }
}

/** @throws FormulaError for what is not understood, not there, or does not go together. */
export function readFormula(type: RecordType, fields: readonly CustomField[], text: string) {
  const tree = parseFormula(text)
  return { tree, result: kindOfFormula(tree, (name) => kindInFormula(type, fields, name)) }
}

/** Fields looked up only where somebody calculates with them. */
export function isCalculatedWith(workspaceId: string, noun: string, name: string): boolean {
  return customFieldsOf(workspaceId, noun).some(({ tree }) => tree && fieldsIn(tree).includes(name))
}
