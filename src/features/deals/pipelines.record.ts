import { fold } from '#kernel/text.ts'
import { recordType } from '#platform/records/recordType.ts'

/** How generic features see a pipeline. */
export const pipelineType = recordType({
  noun: 'pipeline',
  label: 'pipeline',
  table: 'pipelines',
  fields: {
    name: { column: 'name', kind: 'text', sort: 'always', sortColumn: 'sort_name' },
    stages: { column: 'stages', kind: 'json' },
    isDefault: { column: 'is_default', kind: 'boolean' },
  },
  derive: (row) => ({ sort_name: fold(String(row.name)) }),
})
