// npm locks only those optional packages that it could fetch, and `npm ci` then refuses the lockfile on every
// platform (npm/cli#4828). This names the forgotten ones, or with --fix adds them (without an integrity hash).
import { readFileSync, writeFileSync } from 'node:fs'
import { forgottenPackages, type Lockfile } from './lockfile.ts'

const file = 'package-lock.json'
const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile
const forgotten = forgottenPackages(lockfile)
const names = Object.keys(forgotten)

if (names.length === 0) console.log('package-lock.json names every optional package.')
else if (process.argv.includes('--fix')) {
  const packages = Object.entries({ ...lockfile.packages, ...forgotten })
  packages.sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(file, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(packages) }, null, 2)}\n`)
  console.log(`Added ${names.length} packages to package-lock.json.`)
} else {
  console.error(`package-lock.json forgets:\n  ${names.join('\n  ')}\nRun: node scripts/completeLockfile.ts --fix`)
  process.exitCode = 1
}
