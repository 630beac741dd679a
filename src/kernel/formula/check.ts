import type { FormulaKind } from '../customField.ts'
import { FormulaError, type Act, type Formula, type KindOf } from './formula.ts'

/**
 * What a formula comes to, given the kinds of the fields it names.
 * @throws FormulaError for an unknown field, or kinds that do not go together.
 */
export function kindOfFormula(formula: Formula, kindOf: KindOf): FormulaKind {
  if (formula.is === 'value')
    return ({ number: 'number', string: 'text', boolean: 'yesNo' } as const)[literal(formula.value)]
  if (formula.is === 'field') {
    const kind = kindOf(formula.name)
    if (!kind) throw new FormulaError(`There is no field "${formula.name}" to calculate with.`)
    return kind
  }
  const kinds = formula.parts.map((part) => kindOfFormula(part, kindOf))
  const result = resultOf(formula.act, kinds)
  if (!result)
    throw new FormulaError(`${SAID[formula.act] ?? formula.act} does not go with ${kinds.map(say).join(' and ')}.`)
  return result
}

const literal = (value: number | string | boolean) => typeof value as 'number' | 'string' | 'boolean'

function resultOf(act: Act, kinds: FormulaKind[]): FormulaKind | undefined {
  const [a, b, c] = kinds
  const pair = `${a} ${b}`
  switch (act) {
    case '+':
    case '-':
      if (pair === 'number number' || pair === 'money money') return a
      if (pair === 'date number') return 'date'
      return act === '-' && pair === 'date date' ? 'number' : undefined
    case '*':
      if (pair === 'number number') return 'number'
      return pair === 'money number' || pair === 'number money' ? 'money' : undefined
    case '/':
      if (pair === 'number number' || pair === 'money money') return 'number'
      return pair === 'money number' ? 'money' : undefined
    case '&':
      return 'text'
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return a === b ? 'yesNo' : undefined
    case 'minus':
      return a === 'number' || a === 'money' ? a : undefined
    case 'today':
      return 'date'
    case 'days':
      return pair === 'date date' ? 'number' : undefined
    case 'year':
    case 'month':
      return a === 'date' ? 'number' : undefined
    case 'round':
      return a === 'number' && (b ?? 'number') === 'number' ? 'number' : undefined
    case 'if':
      return a === 'yesNo' && b === c ? b : undefined
    case 'min':
    case 'max':
      return a === b && (a === 'number' || a === 'date') ? a : undefined
    case 'upper':
    case 'lower':
      return a === 'text' ? 'text' : undefined
  }
}

const SAID: Partial<Record<Act, string>> = { minus: 'The sign -' }
const say = (kind: FormulaKind) =>
  ({ text: 'text', number: 'a number', money: 'money', date: 'a date', yesNo: 'yes or no' })[kind]
