// oxlint-disable no-control-regex -- the first bytes of files are what this is about
import { open } from 'node:fs/promises'
import { AppError } from '#kernel/errors.ts'
import type { Format } from './source.ts'

/** What a file is, by what stands in it; its name says nothing. @throws AppError invalid with what to do instead. */
export async function formatOf(path: string): Promise<Format> {
  const head = await headOf(path)
  if (head.length === 0) throw refusal('empty', 'This file is empty. Choose another one.')
  for (const [magic, code, message] of NOT_OURS) if (magic.test(head)) throw refusal(code, message)
  if (head.startsWith('PK')) return 'xlsx'
  const text = head
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replace(/\0/g, '')
    .trimStart()
  if (text === '') throw refusal('empty', 'There is no text in this file. Choose another one.')
  if (/^BEGIN:VCARD/i.test(text)) return 'vcard'
  if (/^BEGIN:V(CALENDAR|EVENT|TODO|TIMEZONE|JOURNAL|FREEBUSY)\b/i.test(text)) return 'icalendar'
  if (/^[{[]/.test(text)) return 'json'
  if (/^(<!doctype|<html|<\?xml|<svg|<[a-z]+[\s>])/i.test(text))
    throw refusal('markup', 'This is a web page or an XML file. Save the table in it as CSV or XLSX.')
  if (
    /^(return-path|received|delivered-to|mime-version|message-id|from|date|subject|content-type|x-[\w-]+): /i.test(
      text,
    ) &&
    /\n(content-type|mime-version|from|to|received|date|subject): /i.test(text)
  )
    throw refusal('mail', 'This is a mail. Save its attachment, and import that.')
  return 'csv'
}

const PACK = 'Unpack it, and import the files in it one after another.'

const NOT_OURS: [RegExp, string, string][] = [
  [
    /^\xd0\xcf\x11\xe0/,
    'old_workbook',
    'This workbook is protected by a password, or of the old kind (.xls). Save it without a password as .xlsx or CSV.',
  ],
  [/^%PDF|^\s*%PDF/, 'pdf', 'This is a PDF. Export the data as CSV or XLSX instead.'],
  [/^(\x1f\x8b|BZh|7z\xbc\xaf|Rar!|\xfd7zXZ|\x28\xb5\x2f\xfd)/, 'packed', `This file is packed. ${PACK}`],
  [
    /^(\x89PNG|\xff\xd8\xff|GIF8|MZ|\x7fELF|PK\x05\x06|ID3|OggS|RIFF)/,
    'not_text',
    'There is no table in this file. Choose a CSV, XLSX, vCard, iCalendar or JSON file.',
  ],
]

/** The beginning, one character for each byte. */
async function headOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

const refusal = (code: string, message: string) => new AppError('invalid', `import.${code}`, message)
