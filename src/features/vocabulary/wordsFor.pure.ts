import type { Language } from '#kernel/locale.ts'
import type { Words } from '#kernel/renaming.ts'
import { CONCEPTS, type Concept, DEFAULTS, EVERYDAY, type Term } from './concepts.pure.ts'
import { germanWords } from './germanWords.pure.ts'

export type Terms = Partial<Record<Concept, Term>>

/** What to put in the place of what in the texts of one language; nothing while nothing is renamed. */
export function wordsFor(language: Language, terms: Terms): Words {
  const renamed = CONCEPTS.flatMap((concept) => {
    const [from, to] = [DEFAULTS[language][concept], terms[concept]]
    return to && (to.one !== from.one || to.many !== from.many)
      ? (language === 'de' ? germanWords : englishWords)(from, to)
      : []
  })
  if (renamed.length === 0) return []
  const kept = EVERYDAY[language].map((phrase): [string, string] => [phrase, phrase])
  return [...new Map([...renamed, ...kept])]
}

function englishWords(from: Term, to: Term): [string, string][] {
  const plain: [string, string][] = [
    [from.one, inside(to.one)],
    [from.many, inside(to.many)],
    [begun(from.one), begun(to.one)],
    [begun(from.many), begun(to.many)],
  ]
  if (articleOf(from.one) === articleOf(to.one)) return plain
  const articles = ['a', 'A'].flatMap((letter): [string, string][] => {
    const before = (word: string) => (articleOf(word) === 'an' ? `${letter}n` : letter)
    return [[`${before(from.one)} ${from.one}`, `${before(to.one)} ${inside(to.one)}`]]
  })
  return [...articles, ...plain]
}

const begun = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** Small within a sentence; abbreviations like "KYC" keep their letters. */
const inside = (word: string) =>
  /^\p{Lu}[^\p{Lu}]*$/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word

const articleOf = (word: string) => (/^(?:[aeio]|u(?!n[ie]|s[ei]|t[ei]))/i.test(word) ? 'an' : 'a')
