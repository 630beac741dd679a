import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What of the data folder is data: attachments. The database is saved on its own, and the rest can be made anew. */
export const KEPT_FILES = ['files']

/** This release's number. */
export const PROGRAM = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
).version
