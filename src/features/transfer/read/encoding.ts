import { createReadStream } from 'node:fs'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** A file as text, piece by piece, in the encoding given or found. A mark at its start is not part of the text. */
export async function* textOf(path: string, encoding?: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding ?? (await encodingOf(path)))
  for await (const chunk of createReadStream(path)) {
    const text = decoder.decode(chunk as Buffer, { stream: true })
    if (text) yield text
  }
  const rest = decoder.decode()
  if (rest) yield rest
}

/** How a file is written: what its first bytes say, else UTF-8 where all of it reads so, else what old programs write. */
export async function encodingOf(path: string): Promise<Encoding> {
  const tally = { strange: 0, proper: 0, windows: 0, macintosh: 0 }
  let isFirst = true
  let tail: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const marked = isFirst ? markOf(chunk) : null
    if (marked) return marked
    isFirst = false
    tail = count(Buffer.concat([tail, chunk]), tally)
  }
  if (tally.strange === 0 || tally.proper > 3 * tally.strange) return 'utf-8'
  return tally.macintosh > tally.windows ? 'macintosh' : 'windows-1252'
}

function markOf(start: Buffer): Encoding | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const pairs = Math.min(200, start.length >> 1)
  const zeros = (from: number) =>
    Array.from({ length: pairs }, (_, at) => start[2 * at + from]).filter((byte) => byte === 0).length
  if (pairs > 1 && zeros(1) > pairs * 0.6) return 'utf-16le'
  if (pairs > 1 && zeros(0) > pairs * 0.6) return 'utf-16be'
  return null
}

// Letters with accents, as the two old encodings write them; quotation marks and dashes of Windows are left out.
const MACINTOSH = new Set([
  0x80, 0x81, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x98, 0x99, 0x9a,
  0x9b, 0x9c, 0x9d, 0x9e, 0x9f, 0xa7,
])

/** Walks over the bytes above ASCII; gives back what may be the beginning of a letter at the end. */
function count(bytes: Buffer, tally: { strange: number; proper: number; windows: number; macintosh: number }): Buffer {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    const length =
      byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 1
    if (length > 1 && at + length > bytes.length) return Buffer.from(bytes.subarray(at))
    let isProper = length > 1
    for (let next = 1; next < length; next++) isProper &&= ((bytes[at + next] ?? 0) & 0xc0) === 0x80
    if (isProper) {
      tally.proper++
      at += length - 1
      continue
    }
    tally.strange++
    if (MACINTOSH.has(byte)) tally.macintosh++
    else if (byte >= 0xc0) tally.windows++
  }
  return Buffer.alloc(0)
}
