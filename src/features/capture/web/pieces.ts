import type { Ambiguity, Span, Understood } from '../grammar/types.pure.ts'

/** How a piece of the text is underlined: a record, a time, an amount, something to do, any other, or a question. */
export type Look = 'link' | 'when' | 'money' | 'todo' | 'other' | 'question' | null
export type Piece = { text: string; look: Look }

const LOOKS: Record<string, Look> = {
  person: 'link',
  company: 'link',
  product: 'link',
  colleague: 'link',
  email: 'link',
  phone: 'link',
  when: 'when',
  due: 'when',
  money: 'money',
  stage: 'money',
  task: 'todo',
  event: 'todo',
  deal: 'todo',
}

type Mark = { span: Span; look: Look }

/** The text cut where the underlining changes; of marks inside one another, the shortest is seen. */
export function piecesOf(
  text: string,
  spans: readonly Understood[],
  ambiguities: readonly Ambiguity[],
  upTo = text.length,
): Piece[] {
  const marks: Mark[] = [
    ...ambiguities.map(({ span }): Mark => ({ span, look: 'question' })),
    ...spans.map(({ span, slot }): Mark => ({ span, look: LOOKS[slot] ?? 'other' })),
  ].filter(({ span }) => span[1] <= upTo && span[1] > span[0])
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ span }) => span)])].sort((left, right) => left - right)
  return cuts
    .slice(0, -1)
    .map((start, index) => ({ text: text.slice(start, cuts[index + 1]), look: lookAt(marks, start) }))
}

function lookAt(marks: Mark[], at: number): Look {
  let best: Mark | undefined
  for (const mark of marks) {
    const [start, end] = mark.span
    if (start <= at && at < end && (!best || end - start < best.span[1] - best.span[0])) best = mark
  }
  return best?.look ?? null
}
