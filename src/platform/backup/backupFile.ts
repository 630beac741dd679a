import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { pipeline as connected, Readable, type Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { AppError } from '#kernel/errors.ts'
import { damaged, packFrame, unpackFrames, type Frame } from './frames.ts'

// One file: a line that says what it is, a line of JSON, the compressed frames (sealed where there is a passphrase,
// then followed by the seal's 16 bytes), and the SHA-256 of all before it.
const MAGIC = 'TREFOIL BACKUP 1'
const DIGEST = 32
const SEAL = 16
const CIPHER = 'aes-256-gcm'

export type BackupHeader = {
  program: string
  createdAt: string
  postgres: string
  migrations: { name: string; checksum: string }[]
  /** A fingerprint of the secret that opens what is kept encrypted in the database. */
  secret: string
  sealed: { salt: string; nonce: string } | null
}

type Bytes = AsyncIterable<Buffer>

/** Writes it beside its place and moves it there whole, readable by its owner alone. Gives back its size in bytes. */
export async function writeBackup(
  path: string,
  about: Omit<BackupHeader, 'sealed'>,
  frames: AsyncIterable<Frame>,
  passphrase?: string,
): Promise<number> {
  const part = `${path}.part-${process.pid}`
  const sealed = passphrase ? { salt: randomBytes(16).toString('hex'), nonce: randomBytes(12).toString('hex') } : null
  const header: BackupHeader = { ...about, sealed }
  const hash = createHash('sha256')
  async function* whole(): Bytes {
    yield Buffer.from(`${MAGIC}\n${JSON.stringify(header)}\n`)
    const packed = through(packAll(frames), createGzip({ level: 4 }))
    yield* sealed && passphrase ? seal(packed, keyOf(passphrase, sealed.salt), sealed.nonce) : packed
  }
  async function* hashed(): Bytes {
    for await (const chunk of whole()) {
      hash.update(chunk)
      yield chunk
    }
    yield hash.digest()
  }
  try {
    await pipeline(Readable.from(hashed()), createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true }))
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return (await stat(path)).size
}

export type BackupFile = {
  header: BackupHeader
  size: number
  frames(onRead?: (bytes: number) => void): AsyncGenerator<Frame>
}

/** Opens a backup and checks that every byte is as it was written. @throws AppError invalid where it is not. */
export async function openBackup(path: string, passphrase?: string): Promise<BackupFile> {
  const { header, begin, size } = await readHeader(path)
  if (header.sealed && !passphrase) throw needsPassphrase()
  await compareDigest(path, size)
  const end = size - DIGEST - (header.sealed ? SEAL : 0)
  async function* content(onRead?: (bytes: number) => void): Bytes {
    for await (const chunk of createReadStream(path, { start: begin, end: end - 1 })) {
      onRead?.(chunk.length)
      yield chunk
    }
  }
  const opened = async (onRead?: (bytes: number) => void): Promise<Bytes> =>
    header.sealed && passphrase
      ? unseal(
          content(onRead),
          keyOf(passphrase, header.sealed.salt),
          header.sealed.nonce,
          await readAt(path, end, SEAL),
        )
      : content(onRead)
  async function* frames(onRead?: (bytes: number) => void) {
    try {
      yield* unpackFrames(through(await opened(onRead), createGunzip()))
    } catch (error) {
      throw error instanceof AppError ? error : damaged()
    }
  }
  return { header, size, frames }
}

/** Unlike `pipe`, an error on one side ends the other one too. */
const through = (source: Bytes, transform: Transform): Bytes =>
  connected(Readable.from(source), transform, () => undefined)

async function* packAll(frames: AsyncIterable<Frame>): Bytes {
  for await (const frame of frames) yield packFrame(frame)
}

async function* seal(source: Bytes, key: Buffer, nonce: string): Bytes {
  const cipher = createCipheriv(CIPHER, key, Buffer.from(nonce, 'hex'))
  for await (const chunk of source) yield cipher.update(chunk)
  yield cipher.final()
  yield cipher.getAuthTag()
}

async function* unseal(source: Bytes, key: Buffer, nonce: string, tag: Buffer): Bytes {
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'hex')).setAuthTag(tag)
  try {
    for await (const chunk of source) yield decipher.update(chunk)
    yield decipher.final()
  } catch {
    throw needsPassphrase()
  }
}

const keyOf = (passphrase: string, salt: string) =>
  scryptSync(passphrase, Buffer.from(salt, 'hex'), 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 })

async function readHeader(path: string): Promise<{ header: BackupHeader; begin: number; size: number }> {
  const { size } = await stat(path).catch(() => {
    throw new AppError('not_found', 'backup.no_file', `There is no file ${path}.`)
  })
  const start = (await readAt(path, 0, Math.min(size, 256 * 1024))).toString('latin1')
  const [magic = '', line = ''] = start.split('\n', 2)
  if (magic !== MAGIC) throw notABackup(path)
  const begin = magic.length + line.length + 2
  if (size < begin + DIGEST) throw damaged()
  try {
    return { header: JSON.parse(Buffer.from(line, 'latin1').toString('utf8')) as BackupHeader, begin, size }
  } catch {
    throw damaged()
  }
}

async function compareDigest(path: string, size: number) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { end: size - DIGEST - 1 })) hash.update(chunk)
  if (!hash.digest().equals(await readAt(path, size - DIGEST, DIGEST))) throw damaged()
}

async function readAt(path: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

const notABackup = (path: string) =>
  new AppError(
    'invalid',
    'backup.not_a_backup',
    `${path} is not a backup of Trefoil. Choose a file that "backup" made.`,
  )

const needsPassphrase = () =>
  new AppError(
    'invalid',
    'backup.passphrase',
    'This backup is sealed. Give the passphrase that it was made with as TREFOIL_BACKUP_PASSPHRASE. Nothing was changed.',
  )
