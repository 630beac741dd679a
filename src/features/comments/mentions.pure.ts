type Named = { id: string; name: string }

/** A piece of a comment: plain words, a web address, or somebody's name behind an @. */
export type Piece = { kind: 'words' | 'link' | 'mention'; text: string }

const LINK = String.raw`https?:\/\/[^\s<>"'\u201c\u201d]+[^\s<>"'\u201c\u201d.,;:!?)\]}]`

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** Longer names first: "@Bob Baker" does not mention a Bob. */
function patternOf(names: readonly string[]): string | null {
  const sorted = [...new Set(names)].sort((left, right) => right.length - left.length).map(escaped)
  return sorted.length > 0 ? String.raw`(?<![\p{L}\p{N}])@(?:${sorted.join('|')})(?![\p{L}\p{N}])` : null
}

/** Whom a text mentions by `@Name`; of namesakes the ones in `chosen`, where any of them is. */
export function mentionsIn(text: string, users: readonly Named[], chosen: readonly string[] = []): string[] {
  if (!text.includes('@')) return []
  const pattern = patternOf(users.map(({ name }) => name))
  const found = pattern
    ? [...text.matchAll(new RegExp(pattern, 'giu'))].map(([match]) => match.slice(1).toLowerCase())
    : []
  return [...new Set(found)].flatMap((name) => {
    const namesakes = users.filter((user) => user.name.toLowerCase() === name).map(({ id }) => id)
    const picked = namesakes.filter((id) => chosen.includes(id))
    return picked.length > 0 ? picked : namesakes
  })
}

/** A text in pieces, so that a screen can show links and mentions without ever reading it as markup. */
export function piecesOf(text: string, names: readonly string[]): Piece[] {
  const mention = patternOf(names)
  const pattern = new RegExp(mention ? `(${LINK})|(${mention})` : `(${LINK})`, 'giu')
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({ kind: 'words', text: text.slice(end, match.index) })
    pieces.push({ kind: match[1] ? 'link' : 'mention', text: match[0] })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ kind: 'words', text: text.slice(end) })
  return pieces
}

/** The name that somebody is about to mention: what stands between an @ and the caret, and where it begins. */
export function mentionAt(text: string, caret: number): { from: number; typed: string } | null {
  const match = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N} .'’-]{0,40}|)$/u.exec(text.slice(0, caret))
  return match ? { from: caret - (match[1] ?? '').length, typed: match[1] ?? '' } : null
}
