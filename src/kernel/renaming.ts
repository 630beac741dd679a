/** Words and what stands in their place, as [from, to]. */
export type Words = readonly (readonly [string, string])[]

/** Puts words in the place of others, whole words only; the longest comes first: "an order" before "order". */
export function renamer(words: Words): (text: string) => string {
  if (words.length === 0) return (text) => text
  const to = new Map(words)
  const from = [...to.keys()].sort((left, right) => right.length - left.length).map(literally)
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}_/])(?:${from.join('|')})(?![\p{L}\p{N}_])`, 'gu')
  return (text) => text.replace(pattern, (word) => to.get(word) ?? word)
}

const literally = (word: string) => word.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

/** A piece of a parsed ICU message: text, a value, a choice of texts, or a tag around some. */
type Piece = { type: number; value?: unknown; options?: Record<string, { value: Piece[] }>; children?: Piece[] }
const TEXT = 0

/** The same message with other words in its texts; what is filled into it stays as it is. */
export function renamedIn<Message>(message: Message, rename: (text: string) => string): Message {
  const renamed = (pieces: Piece[]): Piece[] =>
    pieces.map((piece) => {
      if (piece.type === TEXT) return { ...piece, value: rename(String(piece.value)) }
      if (piece.children) return { ...piece, children: renamed(piece.children) }
      if (!piece.options) return piece
      const options = Object.entries(piece.options).map(([key, option]) => [
        key,
        { ...option, value: renamed(option.value) },
      ])
      return { ...piece, options: Object.fromEntries(options) as Piece['options'] }
    })
  return renamed(message as Piece[]) as Message
}
