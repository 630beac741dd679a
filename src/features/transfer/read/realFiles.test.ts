import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '#kernel/errors.ts'
import { readSource } from './readSource.ts'

const DATA = join(import.meta.dirname, '../../../testing/data')
const filesIn = (folder: string, ending: string) =>
  readdirSync(join(DATA, folder)).filter((name) => name.endsWith(ending))

async function read(path: string) {
  const { lines, format } = await readSource(path)
  const rows: { type: string | null; values: Record<string, string>; problem?: string }[] = []
  for await (const { table, cells, problem } of lines) {
    if (cells === table.headings) continue
    const values = table.headings.flatMap((heading, place) => (cells[place] ? [[heading, cells[place]] as const] : []))
    rows.push({ type: table.type, values: Object.fromEntries(values), ...(problem && { problem }) })
  }
  return { format, rows }
}

// One of them tells its rows in another form than the rest.
const corners = filesIn('csv', '.json')
  .map((name) => name.replace('.json', ''))
  .filter((name) => name !== 'header-simple')

test.each(corners.filter((name) => existsSync(join(DATA, 'csv', `${name}.csv`))))(
  'CSV corner %s is read as its authors say',
  async (name) => {
    const path = join(DATA, 'csv', name)
    const [headings = [], ...expected] = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as string[][]
    const filled = expected.map((row) =>
      Object.fromEntries(
        headings.map((heading, place) => [heading, row[place] ?? '']).filter(([, value]) => value !== ''),
      ),
    )
    const found = await read(`${path}.csv`).catch((error: unknown) => error)
    if (found instanceof AppError) return expect(filled.filter((row) => Object.keys(row).length > 0)).toEqual([])
    expect((found as Awaited<ReturnType<typeof read>>).rows.map(({ values }) => values)).toEqual(
      filled.filter((row) => Object.keys(row).length > 0),
    )
  },
)

test.each(filesIn('ics', '.ics'))('calendar %s is read, or refused in words', async (name) => {
  try {
    const { rows, format } = await read(join(DATA, 'ics', name))
    // Two of them begin with what is no calendar: they are text like any other, and an import asks what it is.
    if (format !== 'icalendar') return
    for (const { type, values } of rows)
      expect([type === 'events' || type === 'tasks', values.Title !== '']).toEqual([true, true])
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
  }
})

test('a calendar’s time zones count, also those that only the file knows', async () => {
  const { rows } = await read(join(DATA, 'ics', 'america_new_york.ics'))
  expect(rows.length).toBeGreaterThan(0)
  expect(rows[0]?.values.Starts).toMatch(/Z$/)
})

test.each(filesIn('vcard', '.vcf'))(
  'address book %s: everybody has a name or a mail address, and no picture comes along',
  async (name) => {
    const { rows } = await read(join(DATA, 'vcard', name))
    expect(rows.length).toBeGreaterThan(0)
    for (const { values } of rows) {
      expect(
        values['First name'] ?? values['Last name'] ?? values['Full name'] ?? values.Email ?? values.Company,
      ).toBeTruthy()
      expect(JSON.stringify(values).length).toBeLessThan(6000)
    }
  },
)

test('quoted-printable, labels and addresses of old address books', async () => {
  const outlook = (await read(join(DATA, 'vcard', 'outlook-2003.vcf'))).rows[0]?.values
  expect(outlook).toMatchObject({
    'First name': 'John',
    'Last name': 'Doe',
    Company: 'Company, The',
    Email: 'jdoe@hotmail.com',
    Birthday: '19800321',
    Street: 'TheOffice, 123 Main St',
    City: 'Austin',
    'Postal code': '12345',
    Notes: expect.stringContaining('Second line'),
  })
  const rfc = (await read(join(DATA, 'vcard', 'rfc6350-example.vcf'))).rows[0]?.values
  expect(rfc).toMatchObject({
    'First name': 'Simon',
    Birthday: '--0203',
    Phone: '+1-418-656-9254 ext. 102',
    'Phone label': 'work',
    'Phone 2 label': 'mobile',
  })
  expect((await read(join(DATA, 'vcard', 'ANDROID.vcf'))).rows[2]?.values['First name'] ?? '').toBe('')
})
