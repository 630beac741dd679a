import { spawn } from 'node:child_process'
import { openSync, closeSync } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '#kernel/errors.ts'
import type { Log } from '../../log.ts'
import type { Address } from './address.ts'
import type { Place } from './place.ts'
import { isServerOf, runProgram, spawnOptions } from './process.ts'
import { settings } from './settings.ts'

export type Postmaster = { pid: number; host: string; port: number; isReady: boolean }

/** All that a server needs to start. */
export type Start = {
  place: Place
  programs: string
  address: Address
  durable: boolean
  log: Pick<Log, 'info' | 'warn'>
}

/** Starts the server; `undefined` where it ended at once, for example because another process was faster. */
export async function launch({ place, programs, address, durable, log }: Start): Promise<Postmaster | undefined> {
  await rotate(place.logFile)
  const options = settings({ address, durable })
  const begin = process.platform === 'win32' ? throughControl : spawned
  const child = await begin(place, programs, options)
  const note = setTimeout(() => log.info('PostgreSQL is repairing the database. This can take a while.'), 5000)
  try {
    while (!child.hasEnded()) {
      const found = await readPostmaster(place)
      if (found?.isReady && (child.pid ?? found.pid) === found.pid) return found
      await sleep(10)
    }
  } finally {
    clearTimeout(note)
  }
  return undefined
}

/** The server of this folder, whoever started it, while it lives. */
export async function findRunning(place: Place): Promise<Postmaster | undefined> {
  const found = await readPostmaster(place)
  return found && (await isServerOf(found.pid, place.data)) ? found : undefined
}

/** What the server wrote into its lock file. */
export async function readPostmaster({ data }: Place): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port, socket, host, , status] = text.split('\n').map((line) => line.trim())
  if (!Number(pid)) return undefined
  return { pid: Number(pid), host: socket || host || data, port: Number(port), isReady: status === 'ready' }
}

/** Ends every session, keeps everything that was committed. */
export async function stop(place: Place, programs: string, pid: number, log: Pick<Log, 'warn'>): Promise<void> {
  if (process.platform === 'win32') {
    await runProgram(join(programs, 'bin', 'pg_ctl'), ['stop', '-D', place.data, '-m', 'fast', '-w'], place)
    return
  }
  if (await signalled(place, pid, 'SIGINT', 30_000)) return
  log.warn('PostgreSQL did not stop within 30 seconds and is stopped at once; it repairs itself at the next start.')
  if (await signalled(place, pid, 'SIGQUIT', 10_000)) return
  throw new AppError(
    'unavailable',
    'database.does_not_stop',
    `PostgreSQL (process ${pid}) does not stop. End it by hand.`,
  )
}

/** A lock file whose process is another program by now would keep the server from starting. */
export async function forget(place: Place, { host, port }: Postmaster): Promise<void> {
  const file = join(place.data, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  // The server takes its parent's number for stale, and still looks whether old sessions use the shared memory.
  if (text) await writeFile(file, text.replace(/^\d+/, `${process.pid}`))
  for (const name of [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`]) await rm(join(host, name), { force: true })
}

type Child = { pid?: number | undefined; hasEnded: () => boolean }

async function spawned(place: Place, programs: string, options: string[]): Promise<Child> {
  const output = openSync(place.logFile, 'a')
  // Detached: Ctrl-C must reach us alone, so that the last requests finish before the database stops.
  const child = spawn(join(programs, 'bin', 'postgres'), ['-D', place.data, ...options], {
    ...spawnOptions(place),
    detached: true,
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  child.unref()
  let ended = false
  child.on('error', () => (ended = true))
  child.on('exit', () => (ended = true))
  return { pid: child.pid, hasEnded: () => ended }
}

/** On Windows only `pg_ctl` can drop an administrator's rights. */
async function throughControl(place: Place, programs: string, options: string[]): Promise<Child> {
  const wanted = ['start', '-D', place.data, '-l', place.logFile, '-w', '-o', options.join(' ')]
  const { code } = await runProgram(join(programs, 'bin', 'pg_ctl'), wanted, place)
  return { hasEnded: () => code !== 0 }
}

async function signalled(place: Place, pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience
  if (await isServerOf(pid, place.data)) process.kill(pid, signal)
  while (Date.now() < deadline) {
    if ((await readPostmaster(place))?.pid !== pid || !(await isServerOf(pid, place.data))) return true
    await sleep(20)
  }
  return false
}

async function rotate(file: string): Promise<void> {
  const { size } = await stat(file).catch(() => ({ size: 0 }))
  if (size > 20 * 1024 ** 2) await rename(file, `${file}.1`)
}
