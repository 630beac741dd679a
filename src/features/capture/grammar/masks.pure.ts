/**
 * Entities stand in the lower-case text as runs of one capital letter, so patterns can speak of "a person" and positions
 * stay true. In grammar sources they are written \ue001 to \ue00a; see `letters`.
 */
export const MASK = {
  person: 'P',
  company: 'C',
  deal: 'D',
  when: 'T',
  money: 'M',
  colleague: 'U',
  product: 'R',
  email: 'E',
  phone: 'F',
  rival: 'V',
} as const
export type Masked = keyof typeof MASK

const letters: Record<string, string> = {
  '1': 'P',
  '2': 'C',
  '3': 'D',
  '4': 'T',
  '5': 'M',
  '6': 'U',
  '7': 'R',
  '8': 'E',
  '9': 'F',
  a: 'V',
}
const run = (letter: string) => `${letter}+(?: ${letter}+)*`
const names: Record<string, string> = {
  p: run(MASK.person),
  c: run(MASK.company),
  d: run(MASK.deal),
  t: run(MASK.when),
  m: run(MASK.money),
  u: run(MASK.colleague),
  r: run(MASK.product),
  rival: run(MASK.rival),
  who: String.raw`(?:[PCUEF]+|him|her|them)`,
  // Somebody on their side as the subject.
  s: String.raw`(?<![\p{L}\p{N}'])(?:[PCEF]+(?:'s \p{L}+)?(?: (?:at|from|of|\()\s?C+\)?)?|he|she|they|the (?:customer|client|buyer|prospect|boss|board|team|director|owner|ceo|cfo|cto|coo|cio|manager|head of \p{L}+)|customer|client|prospect|their \p{L}+|his \p{L}+|her (?:boss|team|assistant|colleague|manager)|procurement|legal|finance|someone|somebody)`,
  mod: String.raw`(?:(?:just|also|then|already|again|finally|quickly|briefly|now|today|since|has|have|had|only|actually|kindly|earlier|yesterday|T+),? )*`,
}

/** A pattern over masked text. Plain letter ranges instead of Unicode classes: those take seconds to compile by the hundred. */
export function grammar(source: string, flags = '', words: Record<string, string> = {}): RegExp {
  const filled = source
    .replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? names[name] ?? whole)
    .replaceAll(String.raw`\ue001-\ue00a`, 'A-Z')
    .replace(/\\ue00([1-9a])/g, (_, digit: string) => letters[digit] ?? '')
  let isInClass = false
  const plain = filled.replace(/\\p\{(?:L|N)\}|\\.|\[|\]/g, (part) => {
    if (part === '[' && !isInClass) isInClass = true
    else if (part === ']') isInClass = false
    const range =
      part === String.raw`\p{L}`
        ? 'a-zß-ÿ'
        : part === String.raw`\p{N}`
          ? '0-9'
          : part === String.raw`\w`
            ? 'a-zß-ÿ0-9_'
            : null
    return range === null ? part : isInClass ? range : `[${range}]`
  })
  return new RegExp(plain, flags.replace('u', ''))
}

export const hasMask = (text: string, kind: Masked) => text.includes(MASK[kind])
