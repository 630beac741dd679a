import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { german } from '#features/returns/returns.messages.de.ts'
import { english } from '#features/returns/returns.messages.en.ts'
import { CONCEPTS, DEFAULTS, EVERYDAY } from '#features/vocabulary/concepts.pure.ts'
import { wordsFor } from '#features/vocabulary/wordsFor.pure.ts'
import { Language } from '#kernel/locale.ts'
import { renamedIn, renamer } from '#kernel/renaming.ts'

type Texts = Record<string, string>

/** Every text that is shown, in each language, wherever it stands. */
async function allTexts(language: Language): Promise<Texts> {
  const files = globSync(`src/{web/messages/${language},{features/*,app}/web/**/messages.${language}}.ts`)
  const parts = await Promise.all(
    files.map(async (file) => {
      const { t, texts } = (await import(resolve(file))) as { t?: { english: Texts }; texts?: Texts }
      return texts ?? t?.english ?? {}
    }),
  )
  return Object.assign({}, ...parts, language === 'de' ? german : english) as Texts
}

const saidIn = (pieces: MessageFormatElement[]): string[] =>
  pieces.flatMap((piece) => {
    if (piece.type === TYPE.literal) return [piece.value]
    if (piece.type === TYPE.tag) return saidIn(piece.children)
    if (piece.type !== TYPE.select && piece.type !== TYPE.plural) return []
    return Object.values(piece.options).flatMap(({ value }) => saidIn(value))
  })

/** Words that hold a term without speaking of the concept. */
const UNLIKE =
  /showcase|dealing|ideal|überfällig|fällig|multitask|personal|persönlich|zufall|fallen|fällt|gefall|eventuell/giu

test.each(Language.options.flatMap((language) => CONCEPTS.map((concept) => [language, concept] as const)))(
  'in %s nothing speaks of a %s by its usual word once it is renamed',
  async (language, concept) => {
    const { one, many, gender } = DEFAULTS[language][concept]
    const rename = renamer(wordsFor(language, { [concept]: { one: 'Zzyx', many: 'Zzyxe', gender } }))
    const everyday = new RegExp(EVERYDAY[language].join('|'), 'gu')
    const left = new RegExp(`${one}|${many}`, 'iu')
    const leftovers = Object.entries(await allTexts(language)).flatMap(([key, text]) => {
      const said = saidIn(renamedIn(parse(text), rename))
      return said
        .filter((piece) => left.test(piece.replace(everyday, '').replace(UNLIKE, '')))
        .map((piece) => [key, piece])
    })
    expect(leftovers).toEqual([])
  },
)
