import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'

type Texts = Record<string, string>

/** Each English file, and the German one beside it. */
const pairs = [
  ['src/web/messages/en.ts', 'src/web/messages/de.ts'],
  ...globSync('src/{features/*,app}/web/**/messages.en.ts').map((file) => [file, file.replace('.en.', '.de.')]),
] as [string, string][]

test.each(pairs)('%s is there in German, whole', async (englishFile, germanFile) => {
  const { t } = (await import(resolve(englishFile))) as { t: { english: Texts } }
  const { texts } = (await import(resolve(germanFile))) as { texts: Texts }
  expect(Object.keys(texts).toSorted()).toEqual(Object.keys(t.english).toSorted())
  for (const [key, english] of Object.entries(t.english))
    expect([key, ...holesOf(texts[key] ?? '')]).toEqual([key, ...holesOf(english)])
})

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
