import { fold } from '#kernel/text.ts'
import { recordType } from '#platform/records/recordType.ts'

/** How generic features see a product. */
export const productType = recordType({
  noun: 'product',
  label: 'product',
  table: 'products',
  fields: {
    name: { column: 'name', kind: 'text', sort: 'always', sortColumn: 'sort_name' },
    family: { column: 'family', kind: 'text', sort: 'nullable' },
    price: { column: 'price', kind: 'money', sort: 'nullable' },
    active: { column: 'active', kind: 'boolean', sort: 'always' },
  },
  derive: (row) => ({ sort_name: fold(String(row.name)) }),
  search: (row) => ({
    title: String(row.name),
    subtitle: (row.family as string | null) ?? '',
    words: fold([row.name, row.family].filter(Boolean).join(' ')),
    keys: [],
  }),
})
