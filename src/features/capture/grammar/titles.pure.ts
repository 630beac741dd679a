import { englishMoments } from './english/moments.pure.ts'
import type { Language } from './language.pure.ts'
import { overlaps, type Reading } from './readText.pure.ts'
import type { Span } from './types.pure.ts'

/** The words of a span without its dates, tidied: "send pricing by Friday" becomes "Send pricing". */
export function titleOf(reading: Reading, span: Span): string {
  let text = ''
  let at = span[0]
  for (const when of reading.whens
    .filter((each) => overlaps(each.span, span))
    .sort((left, right) => left.span[0] - right.span[0])) {
    if (when.span[0] > at) text += reading.text.slice(at, when.span[0])
    at = Math.max(at, when.span[1])
  }
  text += reading.text.slice(at, Math.max(at, span[1]))
  return tidy(reading.text === reading.text.toUpperCase() ? text.toLowerCase() : text, reading.language.moments)
}

export function tidy(text: string, moments: Language['moments'] = englishMoments): string {
  let clean = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[\s,;:.*•>-]+/, '')
  for (let before = ''; before !== clean;) {
    before = clean
    clean = clean.replace(moments.dangling, '')
  }
  clean = clean
    .replace(moments.opening, '')
    .replace(/\s+([,.;:!?])/g, '$1')
    .trim()
  return clean ? clean.slice(0, 1).toUpperCase() + clean.slice(1, 200) : ''
}

export const summaryOf = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 2000)

/** The outermost span of several. */
export const hull = (spans: Span[]): Span => [
  Math.min(...spans.map(([start]) => start)),
  Math.max(...spans.map(([, end]) => end)),
]
