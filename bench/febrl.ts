import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../src/features/dedupe/data')

/** Whom a row is about: rows of one person share it. */
export type FebrlRow = { person: string; input: Record<string, unknown> }

/** A Febrl set as new people: every column that a person has a field for; the number of the tax office is another system's id. */
export function readFebrl(set: 1 | 2 | 3): FebrlRow[] {
  const [head = '', ...lines] = readFileSync(join(FOLDER, `febrl${set}.csv`), 'utf8')
    .trim()
    .split(/\r?\n/)
  const names = head.split(',').map((name) => name.trim())
  return lines.map((line) => {
    const cells = line.split(',')
    const row = Object.fromEntries(names.map((name, at) => [name, cells[at]?.trim() ?? '']))
    return { person: row['rec_id']?.split('-')[1] ?? '', input: asPerson(row) }
  })
}

function asPerson(row: Record<string, string>) {
  const cell = (name: string) => row[name] || null
  const street = [cell('street_number'), cell('address_1'), cell('address_2')].filter(Boolean).join(' ')
  const number = cell('soc_sec_id')
  return {
    firstName: cell('given_name') ?? (cell('surname') ? null : '—'),
    lastName: cell('surname'),
    birthday: asDate(row['date_of_birth'] ?? ''),
    address: {
      street: street || null,
      city: cell('suburb'),
      region: cell('state'),
      postalCode: cell('postcode'),
      country: 'AU',
    },
    externalIds: number ? [{ source: 'tax office', id: number }] : [],
  }
}

/** `19081209` as a date; what is no day of the calendar is left out, as an import would. */
function asDate(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? []
  if (!year) return null
  const date = `${year}-${month}-${day}`
  const isDay = !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)
  return isDay ? date : null
}
