import { AppError } from '#kernel/errors.ts'
import { isTargetName } from '../targets/names.contract.ts'
import { LIMITS } from './source.ts'

/** The text of one record, and the name of the list that it stands in. */
export type JsonRecord = { key: string | null; text: string }

const DEEPEST = 50
const LISTS = new Set(['data', 'records', 'results', 'items', 'contacts'])

/**
 * Cuts JSON into records as it arrives: the elements of a list, of the lists under known names, or whole objects that
 * follow one another. Nothing is parsed here, so the size of the file does not matter.
 * @throws AppError invalid for what lies too deep, is too long, or ends too early.
 */
export async function* jsonRecords(texts: AsyncIterable<string>): AsyncGenerator<JsonRecord> {
  let depth = 0
  let base = 0
  let isString = false
  let isEscaped = false
  let key: string | null = null
  let word = ''
  let last = ''
  let record: string[] | null = null
  let size = 0

  for await (const piece of texts) {
    let from = 0
    for (let at = 0; at < piece.length; at++) {
      const mark = piece[at] ?? ''
      if (isString) {
        if (isEscaped) isEscaped = false
        else if (mark === '\\') isEscaped = true
        else if (mark === '"') isString = false
        if (isString && depth === 1 && word.length < 60) word += mark
        continue
      }
      if (mark === '"') {
        isString = true
        if (depth === 1) word = ''
      } else if (mark === ':' && depth === 1) {
        key = word
      } else if (mark === '{' || mark === '[') {
        if (++depth > DEEPEST)
          throw refusal('nested', 'Fields of this file lie in one another without end. Export it again.')
        const isList = mark === '[' && (depth === 1 || (depth === 2 && base === 0 && last === ':' && isListName(key)))
        if (isList) {
          base = depth
          record = null
          key = depth === 1 ? null : key
        } else if (record === null && depth === base + 1) {
          record = []
          size = 0
          from = at
        }
      } else if (mark === '}' || mark === ']') {
        depth--
        if (record && depth === base) {
          record.push(piece.slice(from, at + 1))
          yield { key: base === 2 ? key : null, text: record.join('') }
          record = null
        } else if (base > 0 && depth < base) {
          base = 0
        }
        if (depth < 0) throw broken()
      }
      if (!/\s/.test(mark)) last = mark
    }
    if (record) {
      record.push(piece.slice(from))
      size += piece.length - from
      if (size > LIMITS.record)
        throw refusal(
          'record',
          'A record of this file is longer than four million characters. Export it again without what is so large.',
        )
    }
  }
  if (depth !== 0 || isString) throw broken()
}

const isListName = (key: string | null) => key !== null && (isTargetName(key) || LISTS.has(key))

const broken = () =>
  refusal('json', 'This file is not JSON to its end: a bracket is missing, or it was cut off. Export it again.')

const refusal = (code: string, message: string) => new AppError('invalid', `import.${code}`, message)
