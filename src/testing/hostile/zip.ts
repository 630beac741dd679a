import { crc32, deflateRawSync } from 'node:zlib'

type Part = {
  name: string
  content: Buffer
  /** A lie about the unpacked size. */ claims?: number
  isStored?: boolean
  flags?: number
}

/** A ZIP archive made by hand, with whatever lies a hostile one tells. */
export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims = content.length, isStored = false, flags = 0 } of parts) {
    const packed = isStored ? content : deflateRawSync(content, { level: 9 })
    const label = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(isStored ? 0 : 8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claims, 18)
    common.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, label, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, label]))
    bodies.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, central, Buffer.from('PK\x05\x06', 'latin1'), end])
}

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export type BookParts = {
  sheet: string | Buffer
  texts?: string
  styles?: string
  workbook?: string
  more?: Part[]
  claims?: number
}

/** A workbook around a sheet's XML. */
export function bookOf({ sheet, texts, styles, workbook, more = [], claims }: BookParts): Buffer {
  const relations = [
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ['rId3', 'styles', 'styles.xml'],
  ]
  const part = (name: string, content: string | Buffer): Part => ({ name, content: Buffer.from(content as string) })
  return zipOf([
    part(
      '_rels/.rels',
      `<Relationships><Relationship Id="r" Type="${TYPE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      workbook ??
        `<workbook xmlns="${MAIN}" xmlns:r="${TYPE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    ),
    ...(texts ? [part('xl/sharedStrings.xml', texts)] : []),
    ...(styles ? [part('xl/styles.xml', styles)] : []),
    ...more,
    { ...part('xl/worksheets/sheet1.xml', sheet), ...(claims !== undefined && { claims }) },
  ])
}

/** Rows of text as a sheet. */
export const sheetOf = (rows: readonly (readonly string[])[]) =>
  `<worksheet><sheetData>${rows.map((cells) => `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData></worksheet>`
