import { Readable } from 'node:stream'
import yazl from 'yazl'
import type { Caller } from '#platform/context.ts'
import { pagesOf, type Tally, type Wish } from '../exportPages.ts'
import type { TargetName } from '../targets/names.contract.ts'
import { columnsOf } from './columns.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A workbook with a sheet for each type. Every cell is text, so that none is a formula and no zero is lost. */
export async function* xlsxOf(
  caller: Caller,
  types: readonly TargetName[],
  wish: Wish,
  tally: Tally,
): AsyncGenerator<Uint8Array> {
  const zip = new yazl.ZipFile()
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(XML + text), name)
  const sheets = types.map((type, place) => ({ type, number: place + 1 }))
  add(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
  )
  add(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets.map(({ type, number }) => `<sheet name="${type}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
  )
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map(({ number }) => `<Relationship Id="rId${number}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}</Relationships>`,
  )
  // A sheet begins when the one before it is through, so that one list at a time is read.
  for (const { type, number } of sheets)
    zip.addReadStreamLazy(`xl/worksheets/sheet${number}.xml`, {}, (done) =>
      done(null, Readable.from(sheetOf(caller, type, wish, tally))),
    )
  zip.end()
  const out = zip.outputStream as Readable
  zip.on('error', (error) => out.destroy(error as unknown as Error))
  yield* out
}

async function* sheetOf(caller: Caller, type: TargetName, wish: Wish, tally: Tally): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>`
  let columns: Awaited<ReturnType<typeof columnsOf>> | undefined
  for await (const page of pagesOf(caller, type, wish)) {
    if (!columns) {
      columns = await columnsOf(caller, type)
      yield row(columns.map(({ heading }) => heading))
    }
    const known = columns
    tally.rows += page.data.length
    yield page.data.map((view) => row(known.map(({ cell }) => cell(view, page)))).join('')
  }
  yield '</sheetData></worksheet>'
}

const MOST_LETTERS = 32_767

const row = (cells: readonly string[]) =>
  `<row>${cells.map((cell) => (cell === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, MOST_LETTERS))}</t></is></c>`)).join('')}</row>`

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

const escaped = (text: string) =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>\r]/g, (mark) => MARKS[mark] ?? mark)
