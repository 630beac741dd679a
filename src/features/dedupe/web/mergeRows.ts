import type { CompanyView } from '#features/companies/companies.contract.ts'
import type { PersonView } from '#features/people/people.contract.ts'
import { sayMoney } from '#web/messages/sayNumber.ts'
import type { DuplicateType } from '../duplicates.contract.ts'
import { t } from './messages.en.ts'

export type Two = PersonView | CompanyView

/** One field of two records, in words. */
export type MergeRow = {
  name: string
  label: string
  a: string
  b: string
  /** `choose`: one of the two survives; `both`: the entries of both do; `same`: there is nothing to choose. */
  way: 'choose' | 'both' | 'same'
}

const BOTH = ['emails', 'phones', 'tags', 'externalIds', 'notes', 'goals']
const FIELDS = {
  people: ['firstName', 'lastName', 'jobTitle', 'companyId', 'stage', 'birthday', 'address', ...BOTH],
  companies: [
    'name',
    'domain',
    'industry',
    'employees',
    'revenue',
    'phone',
    'parentId',
    'stage',
    'address',
    'tags',
    'externalIds',
    'notes',
  ],
} as const satisfies Record<DuplicateType, readonly string[]>

/** What the two have, field by field; those that are empty in both are left out. */
export function mergeRows(type: DuplicateType, a: Two, b: Two): MergeRow[] {
  const custom = [...new Set([...Object.keys(a.custom), ...Object.keys(b.custom)])]
  const plain = FIELDS[type].map((name) => ({
    name,
    label: t(`duplicates.field.${name}` as Parameters<typeof t>[0]),
    of: (view: Two) => sayField(name, view as unknown as Record<string, unknown>),
  }))
  const own = custom.map((key) => ({
    name: `custom.${key}`,
    label: key,
    of: (view: Two) => sayValue(view.custom[key]),
  }))
  return [...plain, ...own].flatMap(({ name, label, of }) => {
    const [left, right] = [of(a), of(b)]
    if (!left && !right) return []
    const way = left === right ? 'same' : BOTH.includes(name) ? 'both' : 'choose'
    return [{ name, label, a: left, b: right, way } satisfies MergeRow]
  })
}

function sayField(name: string, view: Record<string, unknown>): string {
  const value = view[name]
  if (name === 'companyId') return text(view.companyName)
  if (name === 'parentId') return text(view.parentName)
  if (name === 'stage') return t(`duplicates.stage.${value as 'lead'}`)
  if (name === 'revenue' && value) return sayMoney(value as { amount: string; currency: string })
  return sayValue(value)
}

function sayValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(sayEntry).filter(Boolean).join(', ')
  if (typeof value === 'object') return Object.values(value).filter(Boolean).map(text).join(', ')
  return text(value)
}

function sayEntry(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return text(entry)
  const { value, source, id } = entry as { value?: string; source?: string; id?: string }
  return value ?? [source, id].filter(Boolean).join(' ')
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
