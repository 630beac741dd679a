import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Place } from './place.ts'

/** Where the server listens. `own` is a socket folder made for this run only. */
export type Address = { host: string; port: number; password?: string; own?: string }

const SOCKET_PORT = 5432

/** A socket path may have about 100 bytes. */
const LONGEST = 100

export async function chooseAddress(place: Place): Promise<Address> {
  const { data, account } = place
  if (process.platform === 'win32')
    return { host: '127.0.0.1', port: await freePort(), password: await password(place) }
  const isShort = Buffer.byteLength(`${data}/.s.PGSQL.${SOCKET_PORT}`) <= LONGEST
  if (isShort && (await takesSockets(data))) return { host: data, port: SOCKET_PORT }
  const own = await realpath(await mkdtemp('/tmp/trefoil-'))
  if (account.uid !== undefined && account.gid !== undefined) await chown(own, account.uid, account.gid)
  return { host: own, port: SOCKET_PORT, own }
}

/** Every part is spelled out, so that PGPORT, PGSSLMODE and their like in the environment change nothing. */
export function urlOf({ host, port, password }: Address, database = 'trefoil'): string {
  if (password) return `postgresql://trefoil:${password}@${host}:${port}/${database}?sslmode=disable`
  return `postgresql:///${database}?user=trefoil&host=${encodeURIComponent(host)}&port=${port}&sslmode=disable`
}

/** Where a server that somebody else started listens. */
export async function addressOf(place: Place, found: { host: string; port: number }): Promise<Address> {
  return process.platform === 'win32' ? { ...found, password: await password(place) } : found
}

/** Windows has no private sockets, so there a password stands guard. */
export async function passwordFile({ data }: Place): Promise<string> {
  const file = `${data}-password`
  await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(() => undefined)
  return file
}

const password = async (place: Place) => (await readFile(await passwordFile(place), 'utf8')).trim()

/** Some shared and network folders hold files but no sockets. */
function takesSockets(folder: string): Promise<boolean> {
  const probe = createServer()
  return new Promise((done) => {
    probe.once('error', () => done(false))
    probe.listen(join(folder, `.probe-${process.pid}`), () => probe.close(() => done(true)))
  })
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  return port
}
