const SPECIAL: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' }

/** Lower case without accents, so that "MÜLLER" meets "muller". */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (/^[\x20-\x7e]*$/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłđæœıþð]/g, (letter) => SPECIAL[letter] ?? letter)
    .replace(/[’‘`´]/g, "'")
}

/** Typographic signs made plain, letter for letter, so that positions stay those of the original. */
export function plain(text: string): string {
  return text
    .replace(/[’‘`´ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—−‐‑]/g, '-')
    .replace(/[\u00a0\u202f\u2009\t\f\v\r]/g, ' ')
    .replace(/[•●▪◦‣·]/g, '*')
}

/** Lower case, same length. */
export function lowered(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('')
}

/** "ü" typed as "ue". */
export const spelledOut = (text: string) =>
  text.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/å/g, 'aa')

export type Token = {
  start: number
  end: number
  text: string
  folded: string
  /** Folded without a possessive ending. */
  base: string
  baseEnd: number
  /** Also true in scripts that have no capitals. */
  isCapital: boolean
  /** First word of a sentence, a line or a bullet: its capital says nothing. */
  isStart: boolean
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_]|['&.-](?=[\p{L}\p{N}])|\+(?=\p{L}))*/gu
/** Scripts written without spaces, where a name may stand inside a run of letters. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let before = 0
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    const start = match.index
    const gap = text.slice(before, start)
    const owner = /'s$/i.exec(word) ? 2 : 0
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      folded: fold(word),
      base: fold(word.slice(0, word.length - owner)),
      baseEnd: start + word.length - owner,
      isCapital: /^[\p{Lu}\p{Lo}]/u.test(word),
      isStart: tokens.length === 0 || /[.!?:;\n*>"]|(^|\s)-\s/.test(gap),
    })
    before = start + word.length
  }
  return tokens
}
