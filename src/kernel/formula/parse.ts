import { FormulaError, MOST_LETTERS, type Call, type Formula, type Operator } from './formula.ts'

type Token = { kind: 'number' | 'text' | 'name' | 'mark'; text: string }

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|'([^']*)'|([a-zA-Z][\w.]*)|(<>|<=|>=|[-+*/&=<>(),]))/y
const CALLS: Record<Call, number[]> = {
  today: [0],
  days: [2],
  year: [1],
  month: [1],
  round: [1, 2],
  if: [3],
  min: [2],
  max: [2],
  upper: [1],
  lower: [1],
}
/** From the loosest to the tightest. */
const LEVELS: Operator[][] = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/']]
const DEEPEST = 25

/**
 * `amount * probability / 100` as a tree.
 * @throws FormulaError that says what is not understood.
 */
export function parseFormula(text: string): Formula {
  if (text.length > MOST_LETTERS) throw new FormulaError(`A formula has at most ${MOST_LETTERS} letters.`)
  const tokens = tokensOf(text)
  let at = 0
  let depth = 0
  const peek = () => tokens[at]
  const isNext = (mark: string) => peek()?.kind === 'mark' && peek()?.text === mark
  const expect = (mark: string) => {
    if (!isNext(mark))
      throw new FormulaError(`"${mark}" is missing ${peek() ? `before "${peek()?.text}"` : 'at the end'}.`)
    at++
  }

  const level = (index: number): Formula => {
    const operators = LEVELS[index]
    if (!operators) return one()
    let left = level(index + 1)
    for (;;) {
      const operator = operators.find(isNext)
      if (!operator) return left
      at++
      left = { is: 'act', act: operator, parts: [left, level(index + 1)] }
    }
  }
  const whole = (): Formula => {
    if (++depth > DEEPEST) throw new FormulaError('The formula is nested too deeply. Use fewer brackets.')
    const formula = level(0)
    depth--
    return formula
  }
  const one = (): Formula => {
    const token = peek()
    if (!token) throw new FormulaError('The formula ends too early.')
    at++
    if (token.kind === 'number') return { is: 'value', value: Number(token.text) }
    if (token.kind === 'text') return { is: 'value', value: token.text }
    if (token.kind === 'name') return isNext('(') ? call(token.text) : named(token.text)
    if (token.text === '-') {
      if (++depth > DEEPEST) throw new FormulaError('The formula is nested too deeply. Use fewer signs.')
      const part = one()
      depth--
      return { is: 'act', act: 'minus', parts: [part] }
    }
    if (token.text !== '(') throw new FormulaError(`"${token.text}" is not expected here.`)
    const inner = whole()
    expect(')')
    return inner
  }
  const call = (name: string): Formula => {
    if (!Object.hasOwn(CALLS, name))
      throw new FormulaError(`There is no "${name}()". There are: ${Object.keys(CALLS).join(', ')}.`)
    const act = name as Call
    expect('(')
    const parts: Formula[] = []
    while (!isNext(')')) {
      if (parts.length > 0) expect(',')
      parts.push(whole())
    }
    expect(')')
    if (!CALLS[act].includes(parts.length))
      throw new FormulaError(`${name}() takes ${CALLS[act].join(' or ')} values, not ${parts.length}.`)
    return { is: 'act', act, parts }
  }

  const formula = whole()
  const rest = peek()
  if (rest) throw new FormulaError(`"${rest.text}" is not expected here.`)
  return formula
}

const named = (name: string): Formula =>
  name === 'true' || name === 'false' ? { is: 'value', value: name === 'true' } : { is: 'field', name }

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const from = TOKEN.lastIndex
    const found = TOKEN.exec(text)
    if (!found) throw new FormulaError(`"${text.slice(from).trim().slice(0, 20)}" is not understood.`)
    const [, number, double, single, name, mark] = found
    if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark })
    else tokens.push({ kind: 'text', text: double ?? single ?? '' })
  }
  return tokens
}
