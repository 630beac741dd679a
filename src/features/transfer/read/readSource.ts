import { csvLines } from './readCsv.ts'
import { separatorOf } from './csvLines.ts'
import { encodingOf, textOf } from './encoding.ts'
import { formatOf } from './format.ts'
import { icsLines } from './ics.ts'
import { jsonLines } from './json.ts'
import type { ReadSettings, Source } from './source.ts'
import { vcardLines } from './vcard.ts'
import { xlsxLines } from './xlsx/xlsx.ts'

/**
 * Reads a file of any kind that an import takes, as it comes.
 * @throws AppError invalid, at once or while its lines are read, for what is no such file.
 */
export async function readSource(path: string, settings: ReadSettings = {}): Promise<Source> {
  const format = await formatOf(path)
  if (format === 'xlsx') return { format, lines: xlsxLines(path, settings) }
  const encoding = settings.encoding ?? (await encodingOf(path))
  const texts = () => textOf(path, encoding)
  if (format === 'vcard') return { format, encoding, lines: vcardLines(texts()) }
  if (format === 'icalendar') return { format, encoding, lines: icsLines(texts()) }
  if (format === 'json') return { format, encoding, lines: jsonLines(texts()) }
  const separator = settings.separator ?? separatorOf(await startOf(texts()))
  return { format, encoding, separator, lines: csvLines(texts(), { ...settings, separator }) }
}

async function startOf(texts: AsyncIterable<string>): Promise<string> {
  for await (const text of texts) return text
  return ''
}
