/** Entities stand in the grammar as runs of one private letter, so patterns can speak of "a person" and positions stay true. */
export const MASK = {
  person: '\ue001', company: '\ue002', deal: '\ue003', when: '\ue004', money: '\ue005', colleague: '\ue006', product: '\ue007', email: '\ue008', phone: '\ue009', rival: '\ue00a',
} as const
export type Masked = keyof typeof MASK

const run = (letter: string) => `${letter}+(?: (?=${letter})${letter}+)*`
const names: Record<string, string> = {
  p: run(MASK.person), c: run(MASK.company), d: run(MASK.deal), t: run(MASK.when), m: run(MASK.money), u: run(MASK.colleague), r: run(MASK.product), rival: run(MASK.rival),
  who: String.raw`(?:[\ue001\ue002\ue006\ue008\ue009]+|him|her|them)`,
  // Somebody on their side as the subject.
  s: String.raw`(?<![\p{L}\p{N}'])(?:[\ue001\ue002\ue008\ue009]+(?:'s \p{L}+)?(?: (?:at|from|of|\()\s?[\ue002]+\)?)?|he|she|they|the (?:customer|client|buyer|prospect|boss|board|team|director|owner|ceo|cfo|cto|coo|cio|manager|head of \p{L}+)|customer|client|prospect|their \p{L}+|his \p{L}+|her (?:boss|team|assistant|colleague|manager)|procurement|legal|finance|someone|somebody)`,
  mod: String.raw`(?:(?:just|also|then|already|again|finally|quickly|briefly|now|today|since|has|have|had|only|actually|kindly|earlier|yesterday|[\ue004]+),? )*`,
}

export const grammar = (source: string, flags = 'u') =>
  new RegExp(source.replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole).replace(/^\^/, '^').replace(/\\w/g, String.raw`[\p{L}\p{N}_]`).replace(/\\b/g, String.raw`(?:(?<![\p{L}\p{N}_])(?=[\p{L}\p{N}_])|(?<=[\p{L}\p{N}_])(?![\p{L}\p{N}_])|(?=[\ue001-\ue00a])|(?<=[\ue001-\ue00a]))`), flags)

export const hasMask = (text: string, kind: Masked) => text.includes(MASK[kind])
