import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
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
  await viteBuild()
  writeFileSync(STAMP, stamp)
  say('Built.')
}

/** A process of its own, so that the builder's memory ends with it. */
async function viteBuild() {
  const builder = join(ROOT, 'node_modules/vite/bin/vite.js')
  const config = join(ROOT, 'vite.config.ts')
  const words = ['build', '--config', config, '--logLevel', 'warn']
  const child = spawn(process.execPath, [builder, ...words], { cwd: join(ROOT, 'src/app/web'), stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0)
    throw new Error('The web part could not be built. What went wrong stands above; correct it and start again.')
}

function sourcesHash(): string {
  const files = globSync(['src/**/*.{ts,tsx,css,html,json,svg}', 'vite.config.ts', 'package-lock.json'], {
    cwd: ROOT,
    exclude: (name) => name.includes('.test.'),
  }).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}
