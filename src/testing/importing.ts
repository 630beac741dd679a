import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actorOfUser } from '#features/access/actors.ts'
import type { ImportView } from '#features/transfer/imports.contract.ts'
import { readImport, runImport, startImport, undoImport } from '#features/transfer/imports.ts'
import { performImport } from '#features/transfer/perform.ts'
import { received, type Upload } from '#kernel/file.ts'
import type { InputOf } from '#kernel/contract.ts'
import type { Caller } from '#platform/context.ts'

type Settings = Omit<InputOf<typeof startImport.contract>, 'file'>

/** A file as the door would hand it over. */
export async function anUpload(content: string | Uint8Array, name = 'file.csv'): Promise<Upload> {
  await mkdir(join(tmpdir(), 'trefoil-test-data', 'imports'), { recursive: true })
  const path = join(await mkdtemp(join(tmpdir(), 'trefoil-test-data', 'upload-')), 'file')
  await writeFile(path, content)
  return received({ name, path, bytes: Buffer.byteLength(content as string) })
}

/** Does what an import waits for, here and now. */
export const work = async (caller: Caller, id: string): Promise<ImportView> => {
  await performImport(caller.system, { workspaceId: caller.actor.workspaceId, importId: id }, actorOfUser)
  return readImport(caller, { id })
}

/** Brings a file in, from the upload to the last row. */
export async function bringIn(
  caller: Caller,
  content: string | Uint8Array,
  settings: Settings = {},
  name?: string,
): Promise<ImportView> {
  const { id } = await startImport(caller, { file: await anUpload(content, name), ...settings })
  return work(caller, id)
}

/** Runs what was looked at only. */
export async function runIt(caller: Caller, id: string, settings: Settings = {}): Promise<ImportView> {
  await runImport(caller, { id, ...settings })
  return work(caller, id)
}

export async function undoIt(caller: Caller, id: string): Promise<ImportView> {
  await undoImport(caller, { id })
  return work(caller, id)
}
