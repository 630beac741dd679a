// What a browser loads until Today can be used: index.html, its scripts and styles, and the parts of the first route.
// `node bench/bundleSize.ts` builds, prints gzip sizes, and fails above the budget.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Manifest } from 'vite'

const BUDGET = 200 * 1024
const FIRST_ROUTE = '/TodayScreen.tsx'

await build({ build: { manifest: true }, logLevel: 'error' })
const out = 'dist/web'
const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8')) as Manifest

const files = new Set<string>()
const add = (key: string) => {
  const chunk = manifest[key]
  if (!chunk || files.has(chunk.file)) return
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  chunk.imports?.forEach(add)
}
add('index.html')
const today = Object.keys(manifest).find((key) => key.endsWith(FIRST_ROUTE))
if (today) add(today)

const sizes = ['index.html', 'scheme.js', ...files]
  .filter((file) => existsSync(join(out, file)))
  .map((file) => ({ file, bytes: gzipSync(readFileSync(join(out, file)), { level: 9 }).length }))
  .toSorted((a, b) => b.bytes - a.bytes)
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
const say = (bytes: number) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`

for (const { file, bytes } of sizes) console.log(`${say(bytes)}  ${file}`)
console.log(`${say(total)}  until ${today ? 'Today can be used' : 'the frame stands (there is no Today yet)'}`)
console.log(`${say(BUDGET)}  budget`)
process.exitCode = total > BUDGET ? 1 : 0
