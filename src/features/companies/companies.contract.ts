import { z } from 'zod'
import { Why } from '#features/access/access.contract.ts'
import { ProfileTypeKey } from '#features/profileTypes/profileTypes.contract.ts'
import { contract } from '#kernel/contract.ts'
import { Money } from '#kernel/money.ts'
import { Id, IdInput, optionalWords, recordInput, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

export const Stage = z.enum(['lead', 'active', 'customer', 'former'])
export type Stage = z.infer<typeof Stage>

export const Address = z.strictObject({
  street: z.string().trim().max(200).nullable().optional(),
  city: z.string().trim().max(120).nullable().optional(),
  region: z.string().trim().max(120).nullable().optional(),
  postalCode: z.string().trim().max(20).nullable().optional(),
  country: z.string().trim().max(80).nullable().optional(),
})
export type Address = z.infer<typeof Address>

export const ExternalIds = z.array(z.strictObject({ source: words(60), id: words(200) })).max(20)
export const Tags = z.array(words(60)).max(50)

export const CompanyView = z.strictObject({
  ...recordView,
  name: z.string(),
  domain: z.string().nullable(),
  industry: z.string().nullable(),
  employees: z.int().nullable(),
  revenue: Money.nullable(),
  phone: z.string().nullable(),
  address: Address,
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
  stage: Stage,
  profileType: ProfileTypeKey,
  externalIds: ExternalIds,
  tags: Tags,
  notes: z.string().nullable(),
})
export type CompanyView = z.infer<typeof CompanyView>

/** `acme.com`, whatever was copied from the browser. */
export const bareDomain = (text: string) =>
  text
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '')

const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .transform(bareDomain)
  .pipe(
    z
      .string()
      .regex(/^([\p{L}\p{N}-]+\.)+[\p{L}]{2,}$/u, 'Write the domain like example.com.')
      .max(253),
  )

const fields = {
  ...recordInput,
  domain: Domain.nullable().optional(),
  industry: optionalWords(120),
  employees: z.int().min(0).max(10_000_000).nullable().optional(),
  revenue: Money.nullable().optional(),
  phone: optionalWords(60),
  address: Address.optional(),
  parentId: Id.nullable().optional(),
  stage: Stage.optional(),
  profileType: ProfileTypeKey.optional(),
  externalIds: ExternalIds.optional(),
  tags: Tags.optional(),
  notes: optionalWords(20_000),
}

export const companies = {
  ...resourceContracts('company', 'companies', {
    view: CompanyView,
    create: { name: words(200), ...fields },
    update: { name: words(200).optional(), ...fields },
  }),
  why: contract({
    name: 'company.why',
    http: 'GET /companies/:id/why',
    input: IdInput,
    output: Why,
    summary: 'Why I can see this company, in words.',
  }),
}
