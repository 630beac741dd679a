import { z } from 'zod'
import { Why } from '#features/access/access.contract.ts'
import { contract } from '#kernel/contract.ts'
import { Birthday } from '#kernel/dates.ts'
import { Id, IdInput, optionalWords, recordInput, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'
import { ProfileTypeKey } from '#features/profileTypes/profileTypes.contract.ts'
import { Address, ExternalIds, Stage, Tags } from '#features/companies/companies.contract.ts'

const Label = z.string().trim().max(40).nullable().default(null)

export const EmailEntry = z.strictObject({
  value: z.string().trim().pipe(z.email('Write a mail address like anna@example.com.').max(254)),
  label: Label,
})
export const PhoneEntry = z.strictObject({ value: words(60), label: Label })

export const PersonView = z.strictObject({
  ...recordView,
  name: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  jobTitle: z.string().nullable(),
  companyId: Id.nullable(),
  companyName: z.string().nullable(),
  emails: z.array(z.strictObject({ value: z.string(), label: z.string().nullable() })),
  phones: z.array(z.strictObject({ value: z.string(), label: z.string().nullable(), e164: z.string().nullable() })),
  stage: Stage,
  profileType: ProfileTypeKey,
  address: Address,
  birthday: z.string().nullable(),
  externalIds: ExternalIds,
  goals: z.string().nullable(),
  notes: z.string().nullable(),
  tags: Tags,
})
export type PersonView = z.infer<typeof PersonView>

const fields = {
  ...recordInput,
  firstName: optionalWords(120),
  lastName: optionalWords(120),
  jobTitle: optionalWords(200),
  companyId: Id.nullable().optional(),
  emails: z.array(EmailEntry).max(20).optional(),
  phones: z.array(PhoneEntry).max(20).optional(),
  stage: Stage.optional(),
  profileType: ProfileTypeKey.optional(),
  address: Address.optional(),
  birthday: Birthday.nullable().optional(),
  externalIds: ExternalIds.optional(),
  goals: optionalWords(5000),
  notes: optionalWords(20_000),
  tags: Tags.optional(),
}

type Named = { firstName?: string | null; lastName?: string | null; emails?: unknown[] }

const unnamed = ({ firstName, lastName, emails }: Named) =>
  firstName || lastName || emails?.length
    ? []
    : ['firstName', 'lastName', 'emails'].map((path) => ({
        path,
        message: 'Give at least one of first name, last name and mail address.',
      }))

export const people = {
  ...resourceContracts('person', 'people', { view: PersonView, create: fields, update: fields, check: unnamed }),
  why: contract({
    name: 'person.why',
    http: 'GET /people/:id/why',
    input: IdInput,
    output: Why,
    summary: 'Why I can see this person, in words.',
  }),
}
