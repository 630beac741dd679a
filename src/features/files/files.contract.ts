import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { UploadedFile, type FileAnswer } from '#kernel/file.ts'
import { Id, IdInput, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

/** What files may lie at. */
export const FileParent = z.enum(['person', 'company', 'deal', 'case'])
export type FileParent = z.infer<typeof FileParent>

/** The largest file, in bytes: a long contract as a scan, a short film from a site. */
export const LARGEST_FILE = 25 * 1024 * 1024

export const FileView = z.strictObject({
  ...recordView,
  name: z.string(),
  /** As found in the content itself; `application/octet-stream` where that tells nothing. */
  mediaType: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  recordType: FileParent,
  recordId: Id,
})
export type FileView = z.infer<typeof FileView>

/** The verbs of every record; a file is not created from JSON, so its `create` stands below. */
export const resource = resourceContracts('file', 'files', {
  view: FileView,
  create: {},
  update: { name: words(200).optional() },
})

export const files = {
  ...resource,
  create: contract({
    name: 'file.create',
    http: 'POST /files',
    input: z.strictObject({ file: UploadedFile, recordType: FileParent, recordId: Id }),
    output: FileView,
    status: 201,
    takesFile: true,
    summary: 'Put a file at a record. Whoever may see the record may see the file.',
  }),
  content: contract({
    name: 'file.content',
    http: 'GET /files/:id/content',
    input: IdInput,
    output: z.custom<FileAnswer>(),
    givesFile: true,
    summary: 'What is in a file, to be saved.',
  }),
}
