import { fold } from '#kernel/text.ts'
import { recordType } from '#platform/records/recordType.ts'

/** How generic features see a type of profile. */
export const profileTypeType = recordType({
  noun: 'profileType',
  label: 'profile type',
  table: 'profile_types',
  defaultSort: 'position',
  fields: {
    key: { column: 'key', kind: 'text' },
    name: { column: 'name', kind: 'text', sort: 'always', sortColumn: 'sort_name' },
    position: { column: 'position', kind: 'integer', sort: 'always', isReadOnly: true },
    contents: { column: 'contents', kind: 'json', isReadOnly: true, isHidden: true },
  },
  derive: (row) => ({ sort_name: fold(String(row.name)) }),
})
