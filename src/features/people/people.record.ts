import { countryOf, toE164 } from '#kernel/phone.ts'
import { digits, fold } from '#kernel/text.ts'
import { visibleTo } from '#features/access/access.policy.ts'
import { externalKeysOf } from '#features/companies/companies.record.ts'
import { nameLookup } from '#platform/records/lookup.ts'
import { recordType, type Row } from '#platform/records/recordType.ts'

type Entry = { value: string; label: string | null; e164?: string | null }

const entries = (value: unknown) => (value as Entry[] | null | undefined) ?? []

/** How generic features see a person. */
export const personType = recordType({
  noun: 'person',
  label: 'person',
  table: 'people',
  stageColumn: 'stage',
  typeColumn: 'profile_type',
  fields: {
    name: { column: 'name', kind: 'text', sort: 'always', sortColumn: 'sort_name', isReadOnly: true },
    firstName: { column: 'first_name', kind: 'text' },
    lastName: { column: 'last_name', kind: 'text' },
    jobTitle: { column: 'job_title', kind: 'text' },
    companyId: { column: 'company_id', kind: 'id', refers: 'company' },
    companyName: {
      column: 'company_name',
      kind: 'text',
      lookup: nameLookup('companies', 'company_id', 'name', visibleTo),
    },
    emails: { column: 'emails', kind: 'json' },
    phones: { column: 'phones', kind: 'json' },
    stage: { column: 'stage', kind: 'text', sort: 'always' },
    profileType: { column: 'profile_type', kind: 'text', sort: 'always' },
    address: { column: 'address', kind: 'json' },
    birthday: { column: 'birthday', kind: 'text' },
    externalIds: { column: 'external_ids', kind: 'json' },
    goals: { column: 'goals', kind: 'text' },
    notes: { column: 'notes', kind: 'text' },
    tags: { column: 'tags', kind: 'texts' },
  },
  derive: (row, actor) => {
    const name = nameOf(row)
    const country = countryOf(actor.workspace.locale)
    const phones = entries(row.phones).map(({ value, label }) => ({ value, label, e164: toE164(value, country) }))
    return { name, sort_name: fold(name), phones }
  },
  search: (row) => {
    const emails = entries(row.emails).map((email) => email.value.toLowerCase())
    const phones = entries(row.phones).map((phone) => phone.e164 ?? digits(phone.value))
    return {
      title: String(row.name),
      subtitle: (row.job_title as string | null) ?? '',
      words: fold([row.name, ...emails, ...phones.map(digits)].join(' ')),
      keys: [...emails, ...phones, ...externalKeysOf(row)],
    }
  },
})

/** First and last name; without them the first mail address. */
function nameOf(row: Row): string {
  const name = [row.first_name, row.last_name].filter(Boolean).join(' ')
  return name || (entries(row.emails)[0]?.value ?? 'Unnamed')
}
