import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '#kernel/errors.ts'
import { canReach, type Place } from './place.ts'
import type { Binaries } from '../platformCheck.ts'

/** The folder with `bin/`: in node_modules where that works, else a copy beside the data. */
export async function preparePrograms(binaries: Binaries, { home, account }: Place): Promise<string> {
  const server = (folder: string) => join(folder, 'bin', process.platform === 'win32' ? 'postgres.exe' : 'postgres')
  if (canReach(server(binaries.folder), account) && (await makeLinks(binaries.folder))) return binaries.folder
  const copy = join(home, `postgres-programs-${binaries.version}`)
  if (!existsSync(copy)) await copyPrograms(binaries.folder, copy)
  if (canReach(server(copy), account)) return copy
  throw new AppError(
    'unavailable',
    'database.unreachable_programs',
    `User id ${account.uid} cannot run ${server(copy)}.`,
  )
}

/** Complete or not there: written under another name, then renamed. */
async function copyPrograms(source: string, target: string): Promise<void> {
  const half = `${target}-${process.pid}`
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { mode: 0o755 })
  await cp(source, half, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  // The original may be read-only, and the copy with it.
  await chmod(join(half, 'lib'), 0o755)
  await makeLinks(half)
  await rename(half, target).catch(() => rm(half, { recursive: true, force: true }))
}

/** npm packages hold no symlinks; the package's install script would make them, but we run no install scripts. */
async function makeLinks(folder: string): Promise<boolean> {
  const listed = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = join(folder, target.replace(/^native\//, ''))
    if (existsSync(link)) continue
    await symlink(basename(source), link).catch(() => undefined)
    if (!existsSync(link)) return false
  }
  return true
}
