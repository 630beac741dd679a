/**
 * A UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random bits; ids made later sort later.
 * Made by the client or the app, never by the database.
 */
export function newId(at: number = Date.now()): string {
  const [first, second, third] = randomWords()
  const time = at.toString(16).padStart(12, '0')
  const a = (0x7000 | (first & 0x0fff)).toString(16)
  const b = (0x8000 | (second & 0x3fff)).toString(16)
  const rest =
    (third >>> 0).toString(16).padStart(8, '0') +
    (((first >>> 16) ^ (second >>> 16)) & 0xffff).toString(16).padStart(4, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-${a}-${b}-${rest}`
}

// Random bytes are fetched in bulk: a call for each id costs more than all the rest of it.
const pool = new Uint32Array(768)
let next = pool.length

function randomWords(): [number, number, number] {
  if (next >= pool.length) {
    crypto.getRandomValues(pool)
    next = 0
  }
  const words: [number, number, number] = [pool[next] ?? 0, pool[next + 1] ?? 0, pool[next + 2] ?? 0]
  next += 3
  return words
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export const isId = (text: string) => UUID.test(text)
