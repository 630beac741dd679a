import { partPolicy } from '#features/access/access.policy.ts'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { loadRecord } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf } from '#platform/records/recordType.ts'
import { insertRecord } from '#platform/records/write.ts'
import { files as contracts, LARGEST_FILE, resource, type FileParent, type FileView } from './files.contract.ts'
import { fileType } from './files.record.ts'
import { hashOf, mediaTypeOf, readPieces, savePieces } from './pieces.ts'

const verbs = recordOperations(fileType, resource, partPolicy)

export const listFiles = verbs.list
export const readFile = verbs.read
export const updateFile = verbs.update
export const deleteFile = verbs.remove
export const restoreFile = verbs.restore
export const fileHistory = verbs.history

export const createFile = operation(contracts.create, {
  load: (ctx, { recordType, recordId }) => parentOf(ctx, recordType, recordId),
  may: (actor, parent, { recordType }) => policyOf(recordType).canEdit(actor, parent),
  run: async (ctx, { file, recordType, recordId }, parent) => {
    if (file.bytes > LARGEST_FILE)
      throw new AppError('invalid', 'file.too_large', TOO_LARGE, { errors: [{ path: 'file', message: TOO_LARGE }] })
    if (file.bytes === 0)
      throw new AppError('invalid', 'file.empty', EMPTY, { errors: [{ path: 'file', message: EMPTY }] })
    const row = await insertRecord(ctx, fileType, {
      name: file.name,
      media_type: await mediaTypeOf(file),
      bytes: file.bytes,
      sha256: await hashOf(file),
      record_type: recordType,
      record_id: recordId,
      owner_id: parent.owner_id,
      visibility: parent.visibility,
    })
    await savePieces(ctx, row.id, file)
    return present<FileView>(fileType, partPolicy, ctx.actor, row)
  },
})

const TOO_LARGE = `A file may have up to ${LARGEST_FILE / 1024 / 1024} MB. Make it smaller, or put it elsewhere and write down its address.`
const EMPTY = 'There is nothing in this file. Choose another one.'

export const readFileContent = operation(contracts.content, {
  load: (ctx, { id }) => loadRecord(ctx, fileType, partPolicy, id),
  may: (actor, row) => partPolicy.canSee(actor, row),
  run: async (ctx, { id }, row) => {
    await parentOf(ctx, row.record_type as FileParent, row.record_id as string)
    return {
      name: String(row.name),
      type: String(row.media_type),
      body: readPieces(ctx.system, ctx.actor.workspaceId, { id, sha256: String(row.sha256) }),
      // Opened by itself it can do nothing, whatever was put into it.
      headers: { 'Content-Security-Policy': "sandbox; default-src 'none'", 'Content-Length': String(row.bytes) },
    }
  },
})

/** @throws AppError not_found for a record that is not there, was deleted, or that the actor may not see. */
function parentOf(ctx: Context, recordType: FileParent, id: string) {
  return loadRecord(ctx, typeOf(recordType), policyOf(recordType), id)
}
