import { Transform, type Readable } from 'node:stream'
import { promisify } from 'node:util'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { AppError } from '#kernel/errors.ts'
import { LIMITS } from '../source.ts'

/** The parts of a workbook, which is a ZIP archive. What unfolds to far more than it should is refused while it unfolds. */
export type Pack = {
  has(name: string): boolean
  /** @throws AppError invalid where the part is missing. */
  open(name: string): Promise<Readable>
  close(): void
}

const MOST_PARTS = 5000
/** Text of spreadsheets packs ten- to fortyfold; a bomb packs a thousandfold. */
const MOST_RATIO = 120
const HARMLESS = 20_000_000

/** @throws AppError invalid for a broken archive, or one that holds no workbook. */
export async function openPack(path: string): Promise<Pack> {
  const file = await promisify<string, yauzl.Options, ZipFile>(yauzl.open)(path, {
    lazyEntries: true,
    autoClose: false,
  }).catch(broken)
  const entries = await entriesOf(file).catch(broken)
  let unpacked = 0

  const watch = (entry: Entry) => {
    let size = 0
    return new Transform({
      transform(chunk: Buffer, _, done) {
        size += chunk.length
        unpacked += chunk.length
        const isBomb = size > HARMLESS && size > MOST_RATIO * Math.max(1, entry.compressedSize)
        if (isBomb || unpacked > LIMITS.unpacked) done(tooLarge())
        else done(null, chunk)
      },
    })
  }

  return {
    has: (name) => entries.has(name.toLowerCase()),
    async open(name) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) throw notOurs()
      if (entry.generalPurposeBitFlag & 1) throw locked()
      const stream = await promisify<Entry, Readable>(file.openReadStream.bind(file))(entry).catch(broken)
      const watched = watch(entry)
      stream.on('error', (error) => watched.destroy(asRefusal(error)))
      return stream.pipe(watched)
    },
    close: () => file.close(),
  }
}

/** By name in small letters; where a name stands twice, the first counts. */
function entriesOf(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  return new Promise((resolve, reject) => {
    file.on('error', reject)
    file.on('end', () => resolve(entries))
    file.on('entry', (entry: Entry) => {
      if (entries.size >= MOST_PARTS) return reject(tooLarge())
      const name = entry.fileName.toLowerCase()
      if (!entries.has(name)) entries.set(name, entry)
      file.readEntry()
    })
    file.readEntry()
  })
}

const asRefusal = (error: unknown) =>
  error instanceof AppError
    ? error
    : new AppError(
        'invalid',
        'import.broken',
        'This workbook is damaged: it cannot be unpacked. Open it in a spreadsheet program, and save it again.',
      )

function broken(error: unknown): never {
  throw asRefusal(error)
}

const tooLarge = () =>
  new AppError(
    'invalid',
    'import.bomb',
    'This workbook unfolds to far more than its size lets one expect. Save the sheet that you need as CSV, and import that.',
  )

const locked = () =>
  new AppError('invalid', 'import.locked', 'This file is protected by a password. Save it without one.')

export const notOurs = () =>
  new AppError(
    'invalid',
    'import.archive',
    'This is a packed file without a workbook in it. Unpack it, and import the files in it one after another.',
  )
