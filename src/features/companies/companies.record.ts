import { digits, fold } from '#kernel/text.ts'
import { visibleTo } from '#features/access/access.policy.ts'
import { nameLookup } from '#platform/records/lookup.ts'
import { recordType, type Row } from '#platform/records/recordType.ts'
import { countryOf, toE164 } from '#kernel/phone.ts'

/** What another system calls a record, as a key to find it by. */
export const externalKey = (source: string, id: string) => `${source}:${id}`.toLowerCase()

/** The keys of a row that other systems know. */
export const externalKeysOf = (row: Row) =>
  ((row.external_ids as { source: string; id: string }[] | null) ?? []).map(({ source, id }) => externalKey(source, id))

/** How generic features see a company. */
export const companyType = recordType({
  noun: 'company',
  label: 'company',
  table: 'companies',
  stageColumn: 'stage',
  typeColumn: 'profile_type',
  fields: {
    name: { column: 'name', kind: 'text', sort: 'always', sortColumn: 'sort_name' },
    domain: { column: 'domain', kind: 'text', sort: 'nullable' },
    industry: { column: 'industry', kind: 'text', sort: 'nullable' },
    employees: { column: 'employees', kind: 'integer', sort: 'nullable' },
    revenue: { column: 'revenue', kind: 'money', sort: 'nullable' },
    phone: { column: 'phone', kind: 'text' },
    address: { column: 'address', kind: 'json' },
    parentId: { column: 'parent_id', kind: 'id', refers: 'company' },
    parentName: {
      column: 'parent_name',
      kind: 'text',
      lookup: nameLookup('companies', 'parent_id', 'name', visibleTo),
    },
    stage: { column: 'stage', kind: 'text', sort: 'always' },
    profileType: { column: 'profile_type', kind: 'text', sort: 'always' },
    externalIds: { column: 'external_ids', kind: 'json' },
    tags: { column: 'tags', kind: 'texts' },
    notes: { column: 'notes', kind: 'text' },
  },
  derive: (row, actor) => ({
    sort_name: fold(String(row.name)),
    phone_e164: row.phone ? toE164(row.phone as string, countryOf(actor.workspace.locale)) : null,
  }),
  search: (row) => {
    const name = String(row.name)
    const domain = (row.domain as string | null) ?? ''
    const phone = (row.phone_e164 as string | null) ?? (row.phone as string | null) ?? ''
    return {
      title: name,
      subtitle: [row.industry, domain].filter(Boolean).join(' · '),
      words: fold([name, domain, digits(phone)].join(' ')),
      keys: [domain, phone, ...externalKeysOf(row)].filter(Boolean),
    }
  },
})
