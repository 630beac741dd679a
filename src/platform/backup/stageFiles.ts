import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { damaged } from './frames.ts'

export type Staged = {
  write(head: { path: string; mode: number }, bytes: AsyncIterable<Buffer>): Promise<void>
  /** Puts the files in their place; what stood there before moves aside, into `before-restore-…`. */
  keep(): Promise<void>
  end(): Promise<void>
}

/** Files wait in a folder beside their place until the database is through. */
export async function stageFiles(dataDir: string): Promise<Staged> {
  const waiting = join(dataDir, `.restore-${process.pid}`)
  const tops = new Set<string>()
  return {
    async write({ path, mode }, bytes) {
      const inside = normalize(path)
      if (inside.startsWith('..') || inside.startsWith('/') || inside.includes(':')) throw damaged()
      tops.add(inside.split(/[\\/]/)[0] ?? inside)
      const target = join(waiting, inside)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      await pipeline(Readable.from(bytes), createWriteStream(target, { mode, flush: true }))
    },
    async keep() {
      const aside = join(dataDir, `before-restore-${Date.now()}`)
      for (const top of tops) {
        if (await stat(join(dataDir, top)).catch(() => null)) {
          await mkdir(aside, { recursive: true, mode: 0o700 })
          await rename(join(dataDir, top), join(aside, top))
        }
        await rename(join(waiting, top), join(dataDir, top))
      }
    },
    end: () => rm(waiting, { recursive: true, force: true }),
  }
}
