import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { IdInput, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

export const Subject = z.enum(['person', 'company'])

/** The key of a profile type: customer, partner, internal, or one of the workspace's own. */
export const ProfileTypeKey = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]{0,59}$/, 'A key begins with a small letter and has letters and digits only.')

/** A panel or field of a profile, with the requirement that it is there for. */
export const ProfilePart = z.strictObject({
  /** A panel's name, a field's name, or `custom.key`. */
  part: z.string(),
  isPanel: z.boolean(),
  /** What for. */
  because: z.string(),
  /** Who asked; `Trefoil` for what was there from the start. */
  askedBy: z.string(),
  /** The proposal that brought it, where one did. */
  proposalId: z.uuid().nullable(),
  /** A requirement without its field: somebody removed the field since. */
  isGone: z.boolean(),
})
export type ProfilePart = z.infer<typeof ProfilePart>

export const ProfileContents = z.strictObject({ person: z.array(ProfilePart), company: z.array(ProfilePart) })
export type ProfileContents = z.infer<typeof ProfileContents>

export const ProfileTypeView = z.strictObject({
  ...recordView,
  key: ProfileTypeKey,
  name: z.string(),
  position: z.number(),
})
export type ProfileTypeView = z.infer<typeof ProfileTypeView>

const contracts = resourceContracts('profileType', 'profile-types', {
  view: ProfileTypeView,
  create: { key: ProfileTypeKey.optional(), name: words(60) },
  update: { name: words(60).optional() },
})

/** A changed type changes what profiles show. */
const touches = ['person', 'company', 'profile']

export const profileTypes = {
  ...contracts,
  update: { ...contracts.update, touches },
  remove: { ...contracts.remove, touches },
  contents: contract({
    name: 'profileType.contents',
    http: 'GET /profile-types/:id/contents',
    input: IdInput,
    output: ProfileContents,
    reads: ['field', 'profileProposal'],
    summary: 'What profiles of this type show, in order, each with who asked for it and what for.',
  }),
  arrange: contract({
    name: 'profileType.arrange',
    http: 'POST /profile-types/:id/arrange',
    input: z.strictObject({
      id: z.uuid(),
      version: z.int().optional(),
      subject: Subject,
      parts: z.array(z.string().max(80)).max(300),
    }),
    output: ProfileContents,
    touches,
    summary: 'Put what profiles of this type show into another order; parts that are not named come behind.',
  }),
}
