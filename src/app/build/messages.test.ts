import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'

type Catalogue = { t: { english: Record<string, string> } }

const files = ['src/web/messages/en.ts', ...globSync('src/{features/*,app}/web/**/messages.en.ts')]

test.each(files)('every text of %s can be said, and its key names its place', async (file) => {
  const { t } = (await import(resolve(file))) as Catalogue
  for (const [key, text] of Object.entries(t.english)) {
    expect(() => parse(text)).not.toThrow()
    expect(key).toMatch(/^[a-z][a-zA-Z]*(\.[a-zA-Z0-9_]+)+$/)
  }
})

test('no two places use the same key', async () => {
  const keys = (
    await Promise.all(files.map(async (file) => Object.keys(((await import(resolve(file))) as Catalogue).t.english)))
  ).flat()
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})
