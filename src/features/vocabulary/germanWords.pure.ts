import type { Gender, Term } from './concepts.pure.ts'

type Case = 0 | 1 | 2 | 3
type Forms = readonly [string, string, string, string]

/** Nominative, accusative, dative, genitive of what stands before a noun, for each gender. */
const BEFORE: Record<Gender, Forms>[] = [
  { m: ['der', 'den', 'dem', 'des'], f: ['die', 'die', 'der', 'der'], n: ['das', 'das', 'dem', 'des'] },
  ...['', 'k', 'm', 's', 'ihr', 'Ihr', 'unser'].map((begin) => {
    const stem = begin.length > 1 ? begin : `${begin}ein`
    return {
      m: [stem, `${stem}en`, `${stem}em`, `${stem}es`],
      f: [`${stem}e`, `${stem}e`, `${stem}er`, `${stem}er`],
      n: [stem, stem, `${stem}em`, `${stem}es`],
    } satisfies Record<Gender, Forms>
  }),
  ...['dies', 'jed', 'welch'].map(
    (stem) =>
      ({
        m: [`${stem}er`, `${stem}en`, `${stem}em`, `${stem}es`],
        f: [`${stem}e`, `${stem}e`, `${stem}er`, `${stem}er`],
        n: [`${stem}es`, `${stem}es`, `${stem}em`, `${stem}es`],
      }) satisfies Record<Gender, Forms>,
  ),
]

/** Prepositions that melt into the article of the dative. */
const MELTED: [string, string, string][] = [
  ['zum', 'zur', 'zu'],
  ['im', 'in der', 'in'],
  ['vom', 'von der', 'von'],
  ['beim', 'bei der', 'bei'],
  ['am', 'an der', 'an'],
]

/** A German word in the place of another: with its case, and the articles before it when the gender is another one. */
export function germanWords(from: Term, to: Term): [string, string][] {
  const [old, next] = [from.gender ?? 'm', to.gender ?? from.gender ?? 'm']
  const isSameInPlural = from.one === from.many
  return [
    ...(isSameInPlural ? [] : ([[`${from.one}`, to.one]] as [string, string][])),
    ...(from.one === to.one ? [] : withArticles(from.one, to.one, old, next)),
    ...(dativePlural(from.many) === from.many
      ? []
      : [[dativePlural(from.many), dativePlural(to.many)] as [string, string]]),
    [from.many, to.many],
  ]
}

function withArticles(from: string, to: string, old: Gender, next: Gender): [string, string][] {
  const pairs: [string, string][] = []
  // A word at the beginning of a sentence is most often its subject, one within it its object: the later pair wins.
  for (const kase of [3, 2, 0, 1] as Case[])
    for (const forms of BEFORE) {
      const [was, is] = [forms[old][kase], forms[next][kase]]
      const noun = [declined(from, old, kase), declined(to, next, kase)] as const
      pairs.push([`${was} ${noun[0]}`, `${is} ${noun[1]}`])
      if (kase !== 1 || old === 'm') pairs.push([`${begun(was)} ${noun[0]}`, `${begun(is)} ${noun[1]}`])
    }
  const [noun, other] = [declined(from, old, 2), declined(to, next, 2)]
  for (const [masculine, feminine] of MELTED) {
    const [was, is] = [old === 'f' ? feminine : masculine, next === 'f' ? feminine : masculine]
    pairs.push([`${was} ${noun}`, `${is} ${other}`], [`${begun(was)} ${noun}`, `${begun(is)} ${other}`])
  }
  return pairs
}

/** "des Deals", "dem Kunden": with the endings that most nouns have. */
function declined(word: string, gender: Gender, kase: Case): string {
  if (gender === 'f' || kase === 0) return word
  if (gender === 'm' && /(?:e|ent|ant|ist)$/.test(word)) return word.endsWith('e') ? `${word}n` : `${word}en`
  if (kase !== 3) return word
  return /(?:s|ß|x|z|sch)$/.test(word) ? `${word}es` : `${word}s`
}

const dativePlural = (many: string) => (/(?:[ns]|[aiou])$/.test(many) ? many : `${many}n`)

const begun = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
