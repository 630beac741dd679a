import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { AppError } from '#kernel/errors.ts'
import { received, type Upload } from '#kernel/file.ts'
import { newId } from '#kernel/ids.ts'
import type { System } from '../system.ts'

type Received = { input: Record<string, unknown>; forget(): Promise<void> }

const LONGEST_FIELD = 200_000
const MOST_FIELDS = 20

/**
 * A form with one file as the input of a verb: the file lies in the data folder, fields that hold JSON are read as such.
 * `forget` removes what the verb has left lying.
 * @throws AppError invalid for anything but such a form, for a file that is too large, and where the sender breaks off.
 */
export async function receiveForm(request: FastifyRequest, { config }: System): Promise<Received> {
  if (!request.isMultipart()) throw malformed('upload.form', 'Send a form (multipart/form-data) with the part "file".')
  const folder = join(config.TREFOIL_DATA_DIR, 'uploads')
  await mkdir(folder, { recursive: true })
  const path = join(folder, newId())
  const forget = () => rm(path, { force: true })
  const input: Record<string, unknown> = {}
  try {
    const limits = { fields: MOST_FIELDS, fieldSize: LONGEST_FIELD, files: 1, parts: MOST_FIELDS + 1 }
    for await (const part of request.parts({ limits })) {
      if (part.type === 'file') input.file = await keep(part, path)
      else input[part.fieldname] = valueOf(String(part.value))
    }
  } catch (error) {
    await forget()
    throw refusalOf(error)
  }
  return { input, forget }
}

type Part = { filename: string; file: NodeJS.ReadableStream & { truncated: boolean; bytesRead: number } }

async function keep({ filename, file }: Part, path: string): Promise<Upload> {
  await pipeline(file, createWriteStream(path, { mode: 0o600 }))
  if (file.truncated) throw new AppError('invalid', 'upload.too_large', TOO_LARGE)
  return received({ name: plainName(filename), path, bytes: file.bytesRead })
}

const TOO_LARGE = 'This file is larger than 200 MB. Split it, and send the parts one after another.'

/** What may stand in a name that people read: no folders, no control characters, not endless. */
const plainName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').slice(-120) || 'file'

function valueOf(text: string): unknown {
  if (!/^(\{|\[|true$|false$)/.test(text)) return text
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value)) as unknown
  } catch {
    return text
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof AppError) return error
  const { code = '' } = error as { code?: string }
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new AppError('invalid', 'upload.too_large', TOO_LARGE)
  if (/ENOSPC|EDQUOT/.test(code))
    return new AppError(
      'unavailable',
      'disk.full',
      'There is no room for this file on the server. Tell your administrator.',
    )
  return malformed('upload.broken', 'The file did not arrive whole. Send it again.')
}

const malformed = (code: string, message: string) =>
  new AppError('invalid', code, message, { errors: [{ path: 'file', message }] })
