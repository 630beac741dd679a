import type { BuiltIn } from '#features/fields/web/BuiltInFields.tsx'
import { t } from './messages.en.ts'

const KINDS = {
  firstName: 'text',
  lastName: 'text',
  jobTitle: 'text',
  companyId: 'company',
  emails: 'mail',
  phones: 'phone',
  stage: 'oneOf',
  address: 'text',
  birthday: 'date',
  goals: 'longText',
  notes: 'longText',
  tags: 'severalOf',
  ownerId: 'user',
} as const

/** A person’s own fields, each with the decision or report that it serves. */
export const personFields = (): BuiltIn[] =>
  (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((key) => ({
    key,
    name: t(`people.own.${key}`),
    kind: KINDS[key],
    serves: t(`people.own.${key}.why`),
  }))
