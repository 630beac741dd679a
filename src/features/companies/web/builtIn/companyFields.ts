import type { BuiltIn } from '#features/fields/web/BuiltInFields.tsx'
import { t } from './messages.en.ts'

const KINDS = {
  name: 'text',
  domain: 'text',
  industry: 'text',
  employees: 'number',
  revenue: 'money',
  phone: 'phone',
  address: 'text',
  parentId: 'company',
  stage: 'oneOf',
  tags: 'severalOf',
  ownerId: 'user',
} as const

/** A company’s own fields, each with the decision or report that it serves. */
export const companyFields = (): BuiltIn[] =>
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((key) => ({
    key,
    name: t(`companies.own.${key}`),
    kind: KINDS[key],
    serves: t(`companies.own.${key}.why`),
  }))
