import { AppError } from '#kernel/errors.ts'
import { notOurs, type Pack } from './pack.ts'
import { styleOf, type Style } from './values.ts'
import { readAllXml } from './xml.ts'

/** What all sheets share: their names and parts, the texts, the formats of numbers, and which year the days count from. */
export type Workbook = {
  sheets: { name: string; part: string }[]
  texts: string[]
  styles: Style[]
  is1904: boolean
}

const MOST_TEXT = 150_000_000
const MOST_STYLES = 70_000

/** @throws AppError invalid where it is no workbook, or its shared texts are too many. */
export async function readWorkbook(pack: Pack): Promise<Workbook> {
  const main = await mainPart(pack)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const relations = await relationsOf(pack, `${folder}_rels/${main.slice(folder.length)}.rels`)
  const partOf = (id: string) => resolve(folder, relations.find((each) => each.id === id)?.target ?? '')
  const byKind = (kind: string) => relations.find((each) => each.type.endsWith(`/${kind}`))

  const book: Workbook = { sheets: [], texts: [], styles: [], is1904: false }
  await readAllXml(await pack.open(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') book.is1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1]
      if (name === 'sheet' && id && attributes.state !== 'veryHidden')
        book.sheets.push({ name: attributes.name ?? '', part: partOf(id) })
    },
  })
  const texts = byKind('sharedStrings')
  if (texts) book.texts = await readTexts(pack, resolve(folder, texts.target))
  const styles = byKind('styles')
  if (styles) book.styles = await readStyles(pack, resolve(folder, styles.target))
  return book
}

async function mainPart(pack: Pack): Promise<string> {
  if (!pack.has('_rels/.rels')) throw notOurs()
  const found = (await relationsOf(pack, '_rels/.rels')).find(({ type }) => type.endsWith('/officeDocument'))
  const part = resolve('', found?.target ?? '')
  if (!/workbook/i.test(part) || !pack.has(part)) throw notOurs()
  return part
}

type Relation = { id: string; type: string; target: string }

/** What lies outside of the file is left out: nothing is ever fetched. */
async function relationsOf(pack: Pack, part: string): Promise<Relation[]> {
  const found: Relation[] = []
  if (!pack.has(part)) return found
  await readAllXml(await pack.open(part), {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name === 'Relationship' && mode !== 'External' && found.length < 2000) found.push({ id, type, target })
    },
  })
  return found
}

const resolve = (folder: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : `${folder}${target}`.replace(/(^|\/)\.\//g, '$1')

async function readTexts(pack: Pack, part: string): Promise<string[]> {
  const texts: string[] = []
  let text = ''
  let size = 0
  let isText = false
  let isPhonetic = false
  if (!pack.has(part)) return texts
  await readAllXml(await pack.open(part), {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isPhonetic = true
      isText = name === 't' && !isPhonetic
    },
    text: (piece) => {
      if (isText) text += piece
    },
    close: (name) => {
      isText = false
      if (name === 'rPh') isPhonetic = false
      if (name !== 'si') return
      size += text.length + 20
      if (size > MOST_TEXT)
        throw new AppError(
          'invalid',
          'import.texts',
          'This workbook holds too much text. Save the sheet that you need as CSV.',
        )
      texts.push(text)
    },
  })
  return texts
}

async function readStyles(pack: Pack, part: string): Promise<Style[]> {
  const codes = new Map<number, string>()
  const styles: Style[] = []
  let isInCells = false
  if (!pack.has(part)) return styles
  await readAllXml(await pack.open(part), {
    open: (name, attributes) => {
      if (name === 'numFmt' && codes.size < MOST_STYLES)
        codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') isInCells = true
      if (name === 'xf' && isInCells && styles.length < MOST_STYLES) {
        const id = Number(attributes.numFmtId ?? 0)
        styles.push(styleOf(id, codes.get(id)))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return styles
}
