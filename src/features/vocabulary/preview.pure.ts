import type { Language } from '#kernel/locale.ts'
import { renamer } from '#kernel/renaming.ts'
import { type Concept, DEFAULTS, type Term } from './concepts.pure.ts'
import { wordsFor } from './wordsFor.pure.ts'

const GERMAN = {
  m: (one: string) => [`Jeder ${one} zählt; fügen Sie den ${one} hinzu.`, `Gehört zu einem ${one}`],
  f: (one: string) => [`Jede ${one} zählt; fügen Sie die ${one} hinzu.`, `Gehört zu einer ${one}`],
  n: (one: string) => [`Jedes ${one} zählt; fügen Sie das ${one} hinzu.`, `Gehört zu einem ${one}`],
}

const startsWithVowel = (word: string) => /^[aeio]/.test(word)

/** Sentences as the product says them, in the words that are about to be chosen. */
export function preview(language: Language, concept: Concept, term: Term): string[] {
  const { one, many, gender } = DEFAULTS[language][concept]
  const sentences =
    language === 'de'
      ? [many, ...GERMAN[gender ?? 'm'](one), `12 ${many} gelöscht.`]
      : [
          many.charAt(0).toUpperCase() + many.slice(1),
          `New ${one}`,
          `Add ${startsWithVowel(one) ? 'an' : 'a'} ${one} to the list.`,
          `12 ${many} deleted.`,
        ]
  return sentences.map(renamer(wordsFor(language, { [concept]: term })))
}
