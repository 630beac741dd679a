import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const TEXT = /\.(js|css|svg)$/
/** Smaller files fit into one packet anyway. */
const WORTHWHILE = 1024

/** Puts a file packed by Brotli and one by gzip beside each text of the build, packed as tightly as can be: once, not at each request. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle: async ({ dir = '.' }) => {
      const files = (await readdir(dir, { recursive: true })).filter((file) => TEXT.test(file))
      await Promise.all(files.map((file) => pack(join(dir, file))))
    },
  }
}

async function pack(file: string) {
  const text = await readFile(file)
  if (text.length < WORTHWHILE) return
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  await Promise.all([
    brotli(text, { params }).then((packed) => writeFile(`${file}.br`, packed)),
    zip(text, { level: 9 }).then((packed) => writeFile(`${file}.gz`, packed)),
  ])
}
