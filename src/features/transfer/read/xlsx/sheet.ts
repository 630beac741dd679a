import { LIMITS } from '../source.ts'
import type { Pack } from './pack.ts'
import { numberText } from './values.ts'
import type { Workbook } from './workbook.ts'
import { readXml } from './xml.ts'

/** The rows of a sheet that hold something, each with its number and its cells as text. */
export async function* rowsOf(
  pack: Pack,
  { texts, styles, is1904 }: Workbook,
  part: string,
): AsyncGenerator<{ row: number; cells: string[]; isTooWide: boolean }> {
  let ready: { row: number; cells: string[]; isTooWide: boolean }[] = []
  let row = 0
  let cells: string[] = []
  let isTooWide = false
  let column = 0
  let type = ''
  let style = 0
  let value = ''
  let isValue = false

  const put = () => {
    const text = textOf()
    if (text === '') return
    if (column >= LIMITS.columns) isTooWide = true
    else cells[column] = text
  }
  const textOf = (): string => {
    if (type === 's') return texts[Number(value)] ?? ''
    if (type === 'b') return value === '1' ? 'true' : 'false'
    if (type === 'e') return ''
    if (type === 'inlineStr' || type === 'str' || type === 'd') return value
    return value === '' ? '' : numberText(value, styles[style] ?? 'number', is1904)
  }

  const pieces = readXml(await pack.open(part), {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes.r) || row + 1
        cells = []
        column = -1
        isTooWide = false
      } else if (name === 'c') {
        column = attributes.r ? columnNumber(attributes.r) : column + 1
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? 0)
        value = ''
      }
      isValue = name === 'v' || name === 't'
    },
    text: (text) => {
      if (isValue && value.length < LIMITS.cell + 1) value += text
    },
    close: (name) => {
      isValue = false
      if (name === 'c') put()
      if (name === 'row' && cells.length > 0)
        ready.push({ row, cells: Array.from(cells, (cell) => cell ?? ''), isTooWide })
    },
  })
  for await (const _ of pieces) {
    yield* ready
    ready = []
  }
}

/** `AB12` stands in the 28th column, which is number 27. */
function columnNumber(reference: string): number {
  let number = 0
  for (let at = 0; at < Math.min(reference.length, 4); at++) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    number = number * 26 + letter - 64
  }
  return number - 1
}
