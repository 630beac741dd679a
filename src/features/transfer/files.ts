import { mkdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Upload } from '#kernel/file.ts'
import type { System } from '#platform/system.ts'

/** Where an import's file and its rows lie until it is over. */
export const folderOf = ({ config }: Pick<System, 'config'>, importId: string) =>
  resolve(join(config.TREFOIL_DATA_DIR, 'imports', importId))

export const sourceIn = (folder: string) => join(folder, 'source')

export async function keepUpload(system: System, importId: string, { path }: Upload) {
  const folder = folderOf(system, importId)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(path, sourceIn(folder))
}

export const forgetFiles = (system: Pick<System, 'config'>, importId: string) =>
  rm(folderOf(system, importId), { recursive: true, force: true })
