import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Upload } from '#kernel/file.ts'
import type { Context } from '#platform/context.ts'
import type { System } from '#platform/system.ts'

/** Bytes in a piece: few rows for a file, and little memory for a transfer. */
const PIECE = 512 * 1024

/** What a file is by its content, whatever its name says. Who has no files should not pay memory for knowing them all. */
export async function mediaTypeOf(file: Upload): Promise<string> {
  const { fileTypeFromFile } = await import('file-type')
  const found = await fileTypeFromFile(file.path)
  return found?.mime ?? 'application/octet-stream'
}

/** SHA-256 of a file on the disk, in hexadecimal. */
export async function hashOf(file: Upload): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file.path)) hash.update(part as Buffer)
  return hash.digest('hex')
}

/** Puts the content into the database, piece by piece. */
export async function savePieces(ctx: Context, fileId: string, file: Upload) {
  let number = 0
  for await (const part of createReadStream(file.path, { highWaterMark: PIECE })) {
    await sql`insert into file_pieces (workspace_id, file_id, number, content)
      values (${ctx.actor.workspaceId}, ${fileId}, ${number++}, ${part as Buffer})`.execute(ctx.db)
  }
}

/**
 * The content, one piece in memory at a time.
 * @throws AppError unavailable in the end when it is not what was once saved, so that nobody takes it for whole.
 */
export async function* readPieces(system: System, workspaceId: string, file: { id: string; sha256: string }) {
  const db = system.database.of(workspaceId)
  const hash = createHash('sha256')
  for (let number = 0; ; number++) {
    const answer = await sql<{ content: Buffer }>`select content from file_pieces
      where workspace_id = ${workspaceId} and file_id = ${file.id} and number = ${number}`.execute(db)
    const content = answer.rows[0]?.content
    if (!content) break
    hash.update(content)
    yield content
  }
  if (hash.digest('hex') === file.sha256) return
  system.log.error({ fileId: file.id }, 'a file is damaged')
  throw new AppError('unavailable', 'file.damaged', 'This file is damaged on the server. Tell your administrator.')
}
