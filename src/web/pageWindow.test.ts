import { expect, test } from 'vitest'
import type { Page } from '#kernel/paging.ts'
import { distinct, pageWindow } from './pageWindow.ts'

type Row = { id: string }
const page = (ids: string[], nextCursor: string | null): Page<Row> => ({ data: ids.map((id) => ({ id })), nextCursor })
const pages = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, at, all) => page([name], all[at + 1] ?? null))
const known = { pages, pageParams: [null, 'b', 'c', 'd', 'e', 'f'] }

/** Asks for every page again, as happens when something changed; tells which went to the server. */
async function askAgain(window: ReturnType<typeof pageWindow>, from = known) {
  const asked: (string | null)[] = []
  const answers: Page<Row>[] = []
  for (const cursor of from.pageParams) {
    answers.push(
      await window.fetch(from, cursor, 1, async (at) => {
        asked.push(at)
        return page([`new-${at}`, 'next'], 'elsewhere')
      }),
    )
  }
  return { asked, answers }
}

test('only the pages in sight and their neighbours are asked again', async () => {
  const window = pageWindow()
  window.look(3, 3, known.pageParams)
  const { asked, answers } = await askAgain(window)
  expect(asked).toEqual(['c', 'd', 'e'])
  expect(answers[0]).toBe(pages[0])
})

test('a page asked again keeps its end, so that the pages behind it stay where they begin', async () => {
  const window = pageWindow()
  window.look(2, 2, known.pageParams)
  const { answers } = await askAgain(window)
  expect(answers[2]).toMatchObject({ data: [{ id: 'new-c' }, { id: 'next' }], nextCursor: 'd' })
})

test('the last page learns where the list goes on', async () => {
  const window = pageWindow()
  window.look(5, 5, known.pageParams)
  const { answers } = await askAgain(window)
  expect(answers[5]).toMatchObject({ nextCursor: 'elsewhere' })
})

test('what was left out is asked once one looks there', async () => {
  const window = pageWindow()
  window.look(5, 5, known.pageParams)
  await askAgain(window)
  expect(window.look(5, 5, known.pageParams)).toBe(false)
  expect(window.look(0, 0, known.pageParams)).toBe(true)
})

test('a short list is asked again as a whole', async () => {
  const window = pageWindow()
  const short = { pages: pages.slice(0, 3), pageParams: known.pageParams.slice(0, 3) }
  const { asked } = await askAgain(window, short)
  expect(asked).toEqual([null, 'b', 'c'])
})

test('a row told by two pages shows once', () => {
  expect(distinct([{ id: 'a' }, { id: 'b' }, { id: 'a' }])).toEqual([{ id: 'a' }, { id: 'b' }])
})
