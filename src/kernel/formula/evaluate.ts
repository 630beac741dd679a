import { addDays, daysBetween } from '../dates.ts'
import type { Act, Formula, FormulaValue } from './formula.ts'

type Money = { amount: string; currency: string }

/** What a formula knows: the value of each field, and the day that it is. */
export type Given = { valueOf: (name: string) => FormulaValue; today: string }

/** The value of a formula whose kinds were checked. Where something is missing, nothing comes out; only `&` goes on. */
export function evaluate(formula: Formula, given: Given): FormulaValue {
  if (formula.is === 'value') return formula.value
  if (formula.is === 'field') return given.valueOf(formula.name)
  const { act, parts } = formula
  if (act === 'today') return given.today
  if (act === 'if') {
    const [condition, yes, no] = parts
    const chosen = condition && evaluate(condition, given) === true ? yes : no
    return chosen ? evaluate(chosen, given) : null
  }
  const values = parts.map((part) => evaluate(part, given))
  if (act === '&') return values.map(asText).join('')
  const [a, b] = values
  if (a === null || b === null || a === undefined) return null
  return apply(act, a, b ?? null)
}

type Known = Exclude<FormulaValue, null>

function apply(act: Act, a: Known, b: FormulaValue): FormulaValue {
  if (act === 'upper') return words(a).toUpperCase()
  if (act === 'lower') return words(a).toLowerCase()
  if (act === 'year') return Number(words(a).slice(0, 4))
  if (act === 'month') return Number(words(a).slice(5, 7))
  if (act === 'days') return daysBetween(words(a), words(b))
  if (act === 'minus') return isMoney(a) ? { ...a, amount: places(-Number(a.amount), 4) } : tidy(-Number(a))
  if (act === 'round') return rounded(Number(a), Math.min(Math.max(Math.trunc(Number(b ?? 0)), -10), 10))
  if (typeof a === 'string' && (act === '+' || act === '-'))
    return typeof b === 'string' ? daysBetween(b, a) : moved(a, act === '+' ? Number(b) : -Number(b))
  if (act === '+' || act === '-' || act === '*' || act === '/') return calculate(act, a, b as Known)
  return compare(act, a, b as Known)
}

function calculate(act: '+' | '-' | '*' | '/', a: Known, b: Known): FormulaValue {
  const [left, right] = [a, b].map((value) => Number(isMoney(value) ? value.amount : value)) as [number, number]
  if (act === '/' && right === 0) return null
  if (isMoney(a) && isMoney(b) && a.currency !== b.currency) return null
  const result = act === '+' ? left + right : act === '-' ? left - right : act === '*' ? left * right : left / right
  const currency = isMoney(a) ? a.currency : isMoney(b) ? b.currency : null
  return currency && !(act === '/' && isMoney(b)) ? { amount: places(result, 4), currency } : tidy(result)
}

function compare(act: Act, a: Known, b: Known): FormulaValue {
  if (act === 'min' || act === 'max') return a < b === (act === 'min') ? a : b
  if (isMoney(a) && isMoney(b) && a.currency !== b.currency) return act === '<>' ? true : act === '=' ? false : null
  const [left, right] = isMoney(a) && isMoney(b) ? [Number(a.amount), Number(b.amount)] : [a, b]
  if (act === '=') return left === right
  if (act === '<>') return left !== right
  if (act === '<') return left < right
  if (act === '<=') return left <= right
  return act === '>' ? left > right : left >= right
}

const isMoney = (value: FormulaValue): value is Money => typeof value === 'object' && value !== null

const words = (value: FormulaValue) => (typeof value === 'string' ? value : '')

const asText = (value: FormulaValue) =>
  value === null ? '' : isMoney(value) ? `${places(Number(value.amount), 2)} ${value.currency}` : String(value)

/** Beyond what a calendar holds there is no date. */
function moved(day: string, count: number): string | null {
  if (Math.abs(count) > 400_000) return null
  const next = addDays(day, Math.trunc(count))
  return /^[12]\d{3}-/.test(next) ? next : null
}

const places = (value: number, count: number) => value.toFixed(count)
const rounded = (value: number, digits: number) => tidy(Math.round(value * 10 ** digits) / 10 ** digits)

/** Without the noise of binary fractions; beyond what is finite there is nothing. */
const tidy = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(14)) : null)
