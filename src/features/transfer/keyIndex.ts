/** Which record goes by a key, for millions of keys in little memory: keys are kept as 53-bit hashes, ids as bytes. */
export type KeyIndex = {
  get(key: string): Found | undefined
  /** A key that is there already keeps its record. */
  add(keys: readonly string[], id: string, isMade: boolean): void
  readonly size: number
}

/** `isMade`: by this import, or there before it. */
export type Found = { id: string; isMade: boolean }

export function keyIndex(): KeyIndex {
  let hashes = new Float64Array(1024)
  let places = new Int32Array(1024)
  let size = 0
  let ids = Buffer.alloc(16 * 512)
  let made = new Uint8Array(512)
  let records = 0

  const slotOf = (hash: number) => {
    const mask = hashes.length - 1
    let slot = (hash % hashes.length) & mask
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }
  const grow = () => {
    const [oldHashes, oldPlaces] = [hashes, places]
    hashes = new Float64Array(oldHashes.length * 2)
    places = new Int32Array(hashes.length)
    for (const [at, hash] of oldHashes.entries()) {
      if (hash === 0) continue
      const slot = slotOf(hash)
      hashes[slot] = hash
      places[slot] = oldPlaces[at] ?? 0
    }
  }
  const keep = (id: string, isMade: boolean) => {
    if (records === made.length) {
      ids = Buffer.concat([ids, Buffer.alloc(ids.length)])
      const more = new Uint8Array(made.length * 2)
      more.set(made)
      made = more
    }
    ids.write(id.replaceAll('-', ''), records * 16, 'hex')
    made[records] = isMade ? 1 : 0
    return records++
  }

  return {
    get(key) {
      const slot = slotOf(hashOf(key))
      if (hashes[slot] === 0) return undefined
      const place = places[slot] ?? 0
      return { id: asId(ids.toString('hex', place * 16, place * 16 + 16)), isMade: made[place] === 1 }
    },
    add(keys, id, isMade) {
      let place = -1
      for (const key of keys) {
        if (size * 2 >= hashes.length) grow()
        const hash = hashOf(key)
        const slot = slotOf(hash)
        if (hashes[slot] === hash) continue
        if (place < 0) place = keep(id, isMade)
        hashes[slot] = hash
        places[slot] = place
        size++
      }
    },
    get size() {
      return records
    },
  }
}

const asId = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

/** Two 32-bit hashes (multiply and xor) side by side; never zero, which marks a free place. */
function hashOf(text: string): number {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 2_654_435_761)
    b = Math.imul(b ^ code, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return 4_294_967_296 * (b & 0x1fffff) + (a >>> 0) || 1
}
