/**
 * Folds text for comparing and searching: lower case, accents and typographic marks gone, spaces single.
 * Letters that do not decompose (ø, ß, ł…) are spelled out as people type them.
 */
export function fold(text: string): string {
  // Most texts are plain: letters that fold to themselves but for their case.
  if (PLAIN.test(text)) return text.toLowerCase().trim()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (letter) => SPELLED[letter] ?? letter)
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

// Letters of ASCII, but for the mark that folds to another; no two spaces side by side.
const PLAIN = /^(?:[!-_a-~]| (?! ))*$/

const SPELLED: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** Digits only, for finding a phone in any notation. */
export const digits = (text: string) => text.replace(/\D+/g, '')
