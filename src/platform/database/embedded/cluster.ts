import { appendFile, chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '#kernel/errors.ts'
import type { Place } from './place.ts'
import { passwordFile } from './address.ts'
import { isAlive, runProgram } from './process.ts'

const MAJOR = '18'

/** Makes the data folder on the first start: complete or not there. */
export async function createCluster(place: Place, programs: string, { durable }: { durable: boolean }): Promise<void> {
  const version = (await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  if (version === MAJOR) return
  if (version) throw otherMajor(place.data, version)
  await sweepHalfMade(place)
  const half = `${place.data}.new-${process.pid}`
  await mkdir(half, { mode: 0o700 })
  if (place.account.uid !== undefined && place.account.gid !== undefined) {
    await chown(half, place.account.uid, place.account.gid)
  }
  await initialise(half, place, programs, durable)
  // Where another process was faster, its folder stays and ours goes.
  await rename(half, place.data).catch(() => rm(half, { recursive: true, force: true }))
  if (durable) await sync(place.home)
}

async function initialise(folder: string, place: Place, programs: string, durable: boolean): Promise<void> {
  const rights =
    process.platform === 'win32' ? ['-A', 'scram-sha-256', `--pwfile=${await passwordFile(place)}`] : ['-A', 'trust']
  const options = [
    '-D',
    folder,
    '-U',
    'trefoil',
    ...rights,
    '-k',
    '-E',
    'UTF8',
    '--no-instructions',
    ...(durable ? [] : ['-N']),
  ]
  const failures: string[] = []
  for (const characters of characterTypes()) {
    const locale = ['--locale=C', `--lc-ctype=${characters}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const { code, output } = await runProgram(join(programs, 'bin', 'initdb'), [...options, ...locale], place)
    if (code === 0) return
    failures.push(output)
  }
  await rm(folder, { recursive: true, force: true })
  await appendFile(place.logFile, failures.join('\n'))
  throw notCreated(place, failures)
}

/** Trigrams lose every letter beyond ASCII under LC_CTYPE=C, whatever the provider; no name is known everywhere. */
const characterTypes = () =>
  ({ win32: ['en-US'], darwin: ['en_US.UTF-8', 'C.UTF-8'] })[process.platform as string] ?? ['C.UTF-8', 'en_US.UTF-8']

/** So that the new name survives a power cut, too; Windows cannot, and need not. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** A first start that was killed leaves its half behind. */
async function sweepHalfMade({ home, data }: Place): Promise<void> {
  const prefix = `${basename(data)}.new-`
  for (const name of await readdir(home)) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue
    await rm(join(home, name), { recursive: true, force: true })
  }
}

const notCreated = ({ logFile }: Place, [output = '']: string[]) => {
  const reason = output.trim().split('\n').at(-1)
  const message = `The database could not be created (${reason}). ${logFile} has the details.`
  return new AppError('unavailable', 'database.not_created', message)
}

const otherMajor = (data: string, version: string) =>
  new AppError(
    'unavailable',
    'database.other_major',
    `The database in ${data} was made by PostgreSQL ${version}; this release brings ${MAJOR}. ` +
      'Make a backup with the release that you ran before, and restore it into an empty data folder with this one.',
  )
