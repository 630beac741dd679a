import { AppError } from '#kernel/errors.ts'

/** What a backup is a sequence of. A table or a file begins, its bytes follow, and its end says how much there was. */
export type Frame =
  | { kind: 'table'; head: { schema: string; name: string; columns: string[] } }
  | { kind: 'file'; head: { path: string; mode: number } }
  | { kind: 'bytes'; bytes: Buffer }
  | { kind: 'end'; head: { rows?: number; bytes: number } }
  | { kind: 'sequences'; head: { name: string; value: string; isCalled: boolean }[] }
  | { kind: 'last'; head: { parts: number } }

const KINDS = ['table', 'file', 'bytes', 'end', 'sequences', 'last'] as const
const LONGEST = 64 * 1024 * 1024

/** A length, a kind, and the content: JSON, or bytes as they are. */
export function packFrame(frame: Frame): Buffer {
  const content = frame.kind === 'bytes' ? frame.bytes : Buffer.from(JSON.stringify(frame.head))
  const head = Buffer.alloc(5)
  head.writeUInt32BE(content.length)
  head.writeUInt8(KINDS.indexOf(frame.kind), 4)
  return Buffer.concat([head, content])
}

/** The frames of a stream, one after the other. @throws AppError invalid where it is cut off or holds nonsense. */
export async function* unpackFrames(source: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const chunk of source) {
    waiting.push(chunk)
    size += chunk.length
    let at = 0
    const needed = wanted(waiting)
    if (needed !== null && size < needed) continue
    const joined = Buffer.concat(waiting, size)
    while (joined.length - at >= 5) {
      const length = joined.readUInt32BE(at)
      if (length > LONGEST) throw damaged()
      if (joined.length - at - 5 < length) break
      yield asFrame(joined.readUInt8(at + 4), joined.subarray(at + 5, at + 5 + length))
      at += 5 + length
    }
    waiting = [joined.subarray(at)]
    size = joined.length - at
  }
  if (size > 0) throw damaged()
}

/** How many bytes the first waiting frame needs: joining at every chunk would be quadratic in its length. */
function wanted([first]: Buffer[]): number | null {
  return first && first.length >= 5 ? first.readUInt32BE(0) + 5 : null
}

function asFrame(number: number, content: Buffer): Frame {
  const kind = KINDS[number]
  if (!kind) throw damaged()
  return kind === 'bytes' ? { kind, bytes: content } : ({ kind, head: JSON.parse(content.toString('utf8')) } as Frame)
}

export const damaged = () =>
  new AppError(
    'invalid',
    'backup.damaged',
    'This backup is damaged: its content does not match its checksum, or it is cut off. Nothing was changed. Use another one.',
  )
