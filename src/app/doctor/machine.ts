import { access, constants, mkdir, stat, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import type { Config } from '#platform/config.ts'
import { sizeOf } from '../progress.ts'
import { ok, trouble, warning, type Finding } from './finding.ts'

const OLDEST_NODE = 24
const SCARCE = 0.05
const LEAST_BYTES = 500_000_000

/** What can be looked at without a database. */
export async function examineMachine(config: Config, isRunning: boolean): Promise<Finding[]> {
  return [
    nodeVersion(),
    await dataFolder(config.TREFOIL_DATA_DIR),
    await secretFile(config),
    await diskSpace(config.TREFOIL_DATA_DIR),
    await portFree(config, isRunning),
  ]
}

function nodeVersion(): Finding {
  const version = process.versions.node
  return Number(version.split('.')[0]) >= OLDEST_NODE
    ? ok('Node', version)
    : trouble(
        'Node',
        `${version} is too old`,
        `Install Node ${OLDEST_NODE} or newer, or start it with npm, which brings its own.`,
      )
}

async function dataFolder(path: string): Promise<Finding> {
  const full = resolve(path)
  try {
    await mkdir(full, { recursive: true })
    await access(full, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return trouble(
      'Data folder',
      `${full} cannot be written`,
      `Give this user the right to write there, or name another with TREFOIL_DATA_DIR.`,
    )
  }
  const { mode } = await stat(full)
  return process.platform !== 'win32' && mode & 0o022
    ? warning('Data folder', `${full} can be written by others`, `chmod go-w ${full}`)
    : ok('Data folder', full)
}

async function secretFile({ TREFOIL_SECRET: given, TREFOIL_DATA_DIR: dataDir }: Config): Promise<Finding> {
  const file = join(resolve(dataDir), 'secret')
  const found = await stat(file).catch(() => null)
  if (given) return ok('Secret', 'from TREFOIL_SECRET')
  if (!found) return ok('Secret', 'made at the first start')
  return process.platform !== 'win32' && found.mode & 0o077
    ? trouble('Secret', `${file} can be read by others`, `chmod 600 ${file}`)
    : ok('Secret', file)
}

async function diskSpace(path: string): Promise<Finding> {
  const { bavail, blocks, bsize } = await statfs(resolve(path))
  const free = bavail * bsize
  const says = `${sizeOf(free)} free`
  if (free < LEAST_BYTES / 10) return trouble('Disk', says, 'Make room now: without it nothing can be saved.')
  return free < LEAST_BYTES || bavail / blocks < SCARCE
    ? warning('Disk', says, 'Make room, or move the data folder to a larger disk.')
    : ok('Disk', says)
}

async function portFree({ PORT: port, HOST: host }: Config, isRunning: boolean): Promise<Finding> {
  const about = `Port ${port}`
  const probe = createServer()
  const failure = await new Promise<NodeJS.ErrnoException | null>((done) => {
    probe.once('error', done)
    probe.listen(port, host, () => probe.close(() => done(null)))
  })
  if (!failure) return ok(about, 'is free')
  if (failure.code !== 'EADDRINUSE')
    return trouble(about, `cannot be opened on ${host} (${failure.code})`, 'Choose another HOST or PORT.')
  return isRunning
    ? ok(about, 'is taken, likely by the Trefoil that runs')
    : trouble(about, 'is taken by another program', `End that program, or start with PORT=${port + 1}.`)
}
