import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { german } from '#features/returns/returns.messages.de.ts'
import { english } from '#features/returns/returns.messages.en.ts'

type Texts = Record<string, string>

/** Each English file, and the German one beside it. */
const pairs = [
  ['src/web/messages/en.ts', 'src/web/messages/de.ts'],
  ...globSync('src/{features/*,app}/web/**/messages.en.ts').map((file) => [file, file.replace('.en.', '.de.')]),
] as [string, string][]

test.each(pairs)('%s is there in German, whole', async (englishFile, germanFile) => {
  const { t } = (await import(resolve(englishFile))) as { t: { english: Texts } }
  const { texts } = (await import(resolve(germanFile))) as { texts: Texts }
  expectSame(t.english, texts)
})

test('what comes back is there in German, whole', () => expectSame(english, german))

function expectSame(ours: Texts, theirs: Texts) {
  expect(Object.keys(theirs).toSorted()).toEqual(Object.keys(ours).toSorted())
  for (const [key, text] of Object.entries(ours))
    expect([key, ...holesOf(theirs[key] ?? '')]).toEqual([key, ...holesOf(text)])
}

/** What a text leaves open: the names of its values and of its tags. */
function holesOf(text: string): string[] {
  return [...new Set(parse(text).flatMap(namesIn))].toSorted()
}

function namesIn(part: MessageFormatElement): string[] {
  if (part.type === TYPE.literal || part.type === TYPE.pound) return []
  if (part.type === TYPE.tag) return [part.value, ...part.children.flatMap(namesIn)]
  if (part.type !== TYPE.select && part.type !== TYPE.plural) return [part.value]
  return [part.value, ...Object.values(part.options).flatMap((option) => option.value.flatMap(namesIn))]
}
