import { grammar } from '../masks.pure.ts'

const LETTER = 'a-zß-ÿ0-9'
const words: Record<string, string> = {
  // Where a word begins and ends: \b takes an umlaut for a gap.
  b: `(?<![${LETTER}])`,
  e: `(?![${LETTER}])`,
  who: '(?:[PCUEF]+(?: [PCUEF]+)*|(?<![a-zß-ÿ])(?:ihn|ihm|ihr|sie|ihnen)(?![a-zß-ÿ]))',
  s: String.raw`(?<![${LETTER}'])(?:(?:herr |frau )?[PCEF]+(?: [PCEF]+)*(?: (?:von|vom|bei|aus) (?:der |dem )?C+(?: C+)*)?|er|sie|man|(?:der|die|unser|unsere|ihr|sein|seine|ihre) (?:kunde|kundin|interessent|chef|chefin|einkauf|vorstand|geschäftsführer|geschäftsführung|geschäftsleitung|leiter|leiterin|inhaber|inhaberin|kollege|kollegin|assistent|assistentin|assistenz|technik|buchhaltung|team|verwaltung|rechtsabteilung)|kunde|kundin|einkauf|geschäftsführung|buchhaltung)(?![${LETTER}])`,
  mod: '(?:(?:mir|uns|mich|sich|auch|dann|schon|wieder|nochmals?|noch mal|noch|eben|gerade|heute|gestern|kurz|leider|jetzt|soeben|endlich|nur|bereits|vorhin|zwischenzeitlich|T+(?: T+)*),? )*',
}
const SPELLINGS: Record<string, string> = { ä: '(?:ä|ae)', ö: '(?:ö|oe)', ü: '(?:ü|ue)' }

/** A pattern over masked German: umlauts may be spelled out, "ß" may be "ss"; `{b}` and `{e}` bound a word. */
export function german(source: string, flags = ''): RegExp {
  let isInClass = false
  const spelled = source.replace(/\\.|[[\]äöüß]/g, (part) => {
    if (part === '[') isInClass = true
    if (part === ']') isInClass = false
    if (isInClass || part.length > 1) return part
    return part === 'ß' ? '(?:ß|ss)' : (SPELLINGS[part] ?? part)
  })
  return grammar(spelled, flags, words)
}

/** Any of these whole words. */
export const any = (list: string) => `{b}(?:${list}){e}`
