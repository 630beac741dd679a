import type { BuiltIn } from '#features/fields/web/BuiltInFields.tsx'
import { t } from './messages.en.ts'

const KINDS = {
  name: 'text',
  companyId: 'company',
  personId: 'person',
  stageId: 'oneOf',
  amount: 'money',
  closeOn: 'date',
  productLines: 'severalOf',
  roles: 'severalOf',
  nextStep: 'text',
  lostReason: 'text',
  tags: 'severalOf',
  ownerId: 'user',
} as const

/** A deal’s own fields, each with the decision or report that it serves. */
export const dealFields = (): BuiltIn[] =>
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((key) => ({
    key,
    name: t(`deals.own.${key}`),
    kind: KINDS[key],
    serves: t(`deals.own.${key}.why`),
  }))
