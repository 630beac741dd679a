import { fold } from '#kernel/text.ts'
import { recordType } from '#platform/records/recordType.ts'

/** How generic features see a saved view. */
export const viewType = recordType({
  noun: 'view',
  label: 'view',
  table: 'views',
  fields: {
    name: { column: 'name', kind: 'text', sort: 'always', sortColumn: 'sort_name' },
    type: { column: 'type', kind: 'text' },
    filter: { column: 'filter', kind: 'json' },
    sort: { column: 'sort', kind: 'text' },
    columns: { column: 'columns', kind: 'json' },
    groupBy: { column: 'group_by', kind: 'text' },
    density: { column: 'density', kind: 'text' },
    hasTotals: { column: 'has_totals', kind: 'boolean' },
  },
  derive: (row) => ({ sort_name: fold(String(row.name)) }),
})
