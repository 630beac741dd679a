import type { CompanyView } from '#features/companies/companies.contract.ts'
import type { PersonView } from '#features/people/people.contract.ts'
import { profileParts } from '#features/profileTypes/known.record.ts'
import type { Context } from '#platform/context.ts'
import { customFieldsOf } from '#platform/records/custom/customFields.ts'
import { isNeededAt } from '#platform/records/custom/required.ts'
import { hiddenFrom } from '#platform/records/rights.ts'
import { MEASURED, type Gaps } from './gaps.ts'

type Shown = { shows: string[]; gaps: Gaps; ownGaps: string[]; known: { count: number; of: number } }

/**
 * What the profile of the record's type shows, and what of it is not known yet. Nothing else counts as missing: not what the
 * type leaves out, not what another stage needs, not what is hidden from the reader.
 */
export function shownOf(
  { actor }: Context,
  subject: 'person' | 'company',
  record: PersonView | CompanyView,
  gaps: Gaps,
): Shown {
  const hidden = hiddenFrom(actor, subject)
  const shows = profileParts(actor.workspaceId, record.profileType, subject)
    .map(({ part }) => part)
    .filter((part) => !hidden.has(part))
  const own = customFieldsOf(actor.workspaceId, subject).filter(
    ({ key, required }) =>
      shows.includes(`custom.${key}`) && (!required || isNeededAt(required, record.stage, record.profileType)),
  )
  const missing = gaps.filter(({ field }) => shows.includes(field) && !hidden.has(field))
  const ownGaps = own.filter(({ key }) => (record.custom[key] ?? null) === null).map(({ key }) => `custom.${key}`)
  const of = MEASURED[subject].filter((field) => shows.includes(field)).length + own.length
  return { shows, gaps: missing, ownGaps, known: { count: of - missing.length - ownGaps.length, of } }
}
