import type { FormulaKind } from '../customField.ts'

/** A formula as a tree: what it says is all it can do. */
export type Formula =
  | { is: 'value'; value: number | string | boolean }
  | { is: 'field'; name: string }
  | { is: 'act'; act: Act; parts: Formula[] }

export type Operator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '<=' | '>' | '>='
export type Call = 'today' | 'days' | 'year' | 'month' | 'round' | 'if' | 'min' | 'max' | 'upper' | 'lower'
export type Act = Operator | Call | 'minus'

/** What is wrong with a formula, in words for whoever wrote it. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError'
}

/** The kind of a field that a formula may name; undefined where there is none. */
export type KindOf = (name: string) => FormulaKind | undefined

export type FormulaValue = number | string | boolean | { amount: string; currency: string } | null

export const MOST_LETTERS = 500

/** The names of the fields that a formula reads. */
export function fieldsIn(formula: Formula): string[] {
  if (formula.is === 'field') return [formula.name]
  return formula.is === 'act' ? [...new Set(formula.parts.flatMap(fieldsIn))] : []
}
