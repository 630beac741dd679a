import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const STAMP = join(ROOT, 'dist/web/.stamp')

/** Builds the browser's part when it is missing or older than its sources; says what it does, since it takes a while. */
export async function buildWeb(say: (line: string) => void) {
  if (!existsSync(join(ROOT, 'vite.config.ts'))) return
  const stamp = sourcesHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return
  say('Building the web part (once, about half a minute)…')
  const { build } = await import('vite')
  await build({ root: join(ROOT, 'src/app/web'), configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' })
  writeFileSync(STAMP, stamp)
  say('Built.')
}

function sourcesHash(): string {
  const files = globSync(['src/**/*.{ts,tsx,css,html,json,svg}', 'vite.config.ts', 'package-lock.json'], { cwd: ROOT, exclude: (name) => name.includes('.test.') }).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}
