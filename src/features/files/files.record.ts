import { fold } from '#kernel/text.ts'
import { recordType } from '#platform/records/recordType.ts'

/** How generic features see a file. */
export const fileType = recordType({
  noun: 'file',
  label: 'file',
  table: 'files',
  fields: {
    name: { column: 'name', kind: 'text' },
    mediaType: { column: 'media_type', kind: 'text', isReadOnly: true },
    bytes: { column: 'bytes', kind: 'integer', sort: 'always', isReadOnly: true },
    sha256: { column: 'sha256', kind: 'text', isReadOnly: true },
    recordType: { column: 'record_type', kind: 'text', isReadOnly: true },
    recordId: { column: 'record_id', kind: 'id', isReadOnly: true },
  },
  search: ({ name }) => ({ title: String(name), subtitle: '', words: fold(String(name)), keys: [] }),
})
