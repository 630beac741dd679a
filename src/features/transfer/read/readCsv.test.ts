import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textOf } from './encoding.ts'
import { readCsv } from './readCsv.ts'

async function read(source: string | AsyncIterable<string>) {
  const { headings, rows } = await readCsv(typeof source === 'string' ? [source] : source)
  const all = []
  for await (const row of rows) all.push(row)
  return { headings, rows: all }
}

async function readFile(bytes: Buffer) {
  const folder = await mkdtemp(join(tmpdir(), 'trefoil-csv-'))
  await writeFile(join(folder, 'file.csv'), bytes)
  return read(textOf(join(folder, 'file.csv'))).finally(() => rm(folder, { recursive: true }))
}

test('cells stay text: leading zeros, long numbers, dates and truth values as they are written', async () => {
  const { rows } = await read('phone,number,when,yes\n0612345678,00123456789012345678,1/2/2026,TRUE\n')
  expect(rows).toEqual([
    { row: 2, values: { phone: '0612345678', number: '00123456789012345678', when: '1/2/2026', yes: 'TRUE' } },
  ])
})

test('quotation marks, separators and line ends inside cells; rows are numbered as a spreadsheet does', async () => {
  const { rows } = await read('name;note\r\n"Berg; Anna";"She said ""yes"".\nTwice."\r\n;\r\nBo;x\r\n')
  expect(rows).toEqual([
    { row: 2, values: { name: 'Berg; Anna', note: 'She said "yes".\nTwice.' } },
    { row: 4, values: { name: 'Bo', note: 'x' } },
  ])
})

test('a row that does not fit says so', async () => {
  const { rows } = await read('a,b\n1\n1,2,3\n')
  expect(rows).toMatchObject([
    { values: { a: '1', b: '' } },
    { problem: 'This row has more cells than there are headings.' },
  ])
})

test('two columns with one heading stay two; a heading may be missing', async () => {
  expect((await read('mail,mail,\na,b,c\n')).rows[0]?.values).toEqual({ mail: 'a', 'mail (2)': 'b', 'Column 3': 'c' })
})

test('nothing, or headings alone, are no rows', async () => {
  expect(await read('')).toEqual({ headings: [], rows: [] })
  expect(await read('a,b')).toEqual({ headings: ['a', 'b'], rows: [] })
})

test('UTF-8 with its mark, UTF-16, and what Windows programs write', async () => {
  const text = 'name;city\nZoë Müller;Łódź\n'
  expect((await readFile(Buffer.from(`\uFEFF${text}`))).rows[0]?.values).toEqual({ name: 'Zoë Müller', city: 'Łódź' })
  expect((await readFile(Buffer.from(`\uFEFF${text}`, 'utf16le'))).rows[0]?.values).toEqual({
    name: 'Zoë Müller',
    city: 'Łódź',
  })
  expect((await readFile(Buffer.from('name\nZoë Müller\n', 'latin1'))).rows[0]?.values).toEqual({ name: 'Zoë Müller' })
})

test('pieces may end anywhere: inside a cell, between quotation marks, between the two signs of a line end', async () => {
  const text = 'name,note\r\n"Berg, ""Anna""","one\r\ntwo"\r\nBo,x\r\n'
  const whole = (await read(text)).rows
  expect(whole).toHaveLength(2)
  for (let at = 1; at < text.length; at++) {
    expect([at, (await read(pieces(text.slice(0, at), text.slice(at)))).rows]).toEqual([at, whole])
  }
})

async function* pieces(...texts: string[]) {
  yield* texts
}

test('a quotation mark that never closes is told, and the rest is not lost in silence', async () => {
  const { rows } = await read('a,b\n1,"x\n2,y\n')
  expect(rows).toMatchObject([{ row: 2, problem: 'The quotation marks in this row do not match.' }])
  await expect(read(`a,b\n1,"${'x\n'.repeat(3_000_000)}`)).rejects.toMatchObject({ code: 'import.quotes' })
})

test('a long file is read as it comes, and not ahead of who takes the rows', async () => {
  let made = 0
  const source = (function* () {
    yield 'id,text\r\n'
    for (; made < 200_000; made += 1000)
      yield Array.from({ length: 1000 }, (_, place) => `${made + place},"a word"\r\n`).join('')
  })()
  const { rows } = await readCsv(source)
  let seen = 0
  let isInOrder = true
  for await (const { values } of rows) {
    isInOrder &&= Number(values.id) === seen
    if (seen === 1000) expect(made).toBeLessThan(5000)
    seen++
  }
  expect([seen, isInOrder]).toEqual([200_000, true])
})
