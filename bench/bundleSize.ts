// What a browser loads until Today can be used: index.html, its scripts and styles, the program, and the capture box.
// `node bench/bundleSize.ts` builds, prints what is sent by Brotli and by gzip, and fails when either is above the budget.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build, type Manifest } from 'vite'

const BUDGET = 200 * 1024
const NEEDED = ['index.html', 'program.tsx', 'background.ts']

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
for (const key of NEEDED) {
  if (!manifest[key]) throw new Error(`The build has no ${key}.`)
  add(key)
}

const sizes = ['index.html', 'scheme.js', ...files]
  .filter((file) => existsSync(join(out, file)))
  .map((file) => ({ file, text: readFileSync(join(out, file)) }))
  .map(({ file, text }) => ({
    file,
    brotli: brotliCompressSync(text).length,
    gzip: gzipSync(text, { level: 9 }).length,
  }))
  .toSorted((a, b) => b.gzip - a.gzip)
const total = {
  brotli: sizes.reduce((sum, { brotli }) => sum + brotli, 0),
  gzip: sizes.reduce((sum, { gzip }) => sum + gzip, 0),
}
const say = (bytes: number) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`

console.log('    Brotli        gzip')
for (const { file, brotli, gzip } of sizes) console.log(`${say(brotli)}  ${say(gzip)}  ${file}`)
console.log(`${say(total.brotli)}  ${say(total.gzip)}  until Today can be used, in ${sizes.length} files`)
console.log(`${say(BUDGET)}  ${say(BUDGET)}  budget`)
process.exitCode = total.gzip > BUDGET ? 1 : 0
