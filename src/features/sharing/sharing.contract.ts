import { z } from 'zod'
import { Ground } from '#features/access/access.contract.ts'
import { contract } from '#kernel/contract.ts'
import { Moment } from '#kernel/dates.ts'
import { page } from '#kernel/paging.ts'
import { Id, IdInput } from '#kernel/record.ts'

/** What can be shared one by one. */
export const SharedType = z.enum(['person', 'company', 'deal', 'case', 'activity', 'task', 'event'])
export type SharedType = z.infer<typeof SharedType>

const Place = z.strictObject({ recordType: SharedType, recordId: Id })
export type Place = z.infer<typeof Place>

export const ShareView = z.strictObject({
  id: Id,
  ...Place.shape,
  /** With one of the two. */
  userId: Id.nullable(),
  teamId: Id.nullable(),
  name: z.string(),
  canEdit: z.boolean(),
  /** Ends at this moment; null is for good. */
  until: Moment.nullable(),
  hasEnded: z.boolean(),
  createdBy: Id,
  createdAt: Moment,
})
export type ShareView = z.infer<typeof ShareView>

export const shares = {
  list: contract({
    name: 'share.list',
    http: 'GET /shares',
    input: Place,
    output: page(ShareView),
    summary: 'With whom one record is shared, besides those who see it anyway.',
  }),
  create: contract({
    name: 'share.create',
    http: 'POST /shares',
    input: z
      .strictObject({
        ...Place.shape,
        userId: Id.optional(),
        teamId: Id.optional(),
        canEdit: z.boolean().default(false),
        until: Moment.nullable().default(null),
      })
      .refine(({ userId, teamId }) => (userId === undefined) !== (teamId === undefined), {
        message: 'Choose one person or one team.',
        path: ['userId'],
      }),
    output: ShareView,
    status: 201,
    summary: 'Share one record with a person or a team. Sharing it again changes for how long, and for what.',
  }),
  update: contract({
    name: 'share.update',
    http: 'PATCH /shares/:id',
    input: z.strictObject({ id: Id, canEdit: z.boolean().optional(), until: Moment.nullable().optional() }),
    output: ShareView,
    summary: 'Change what a share is for, and until when.',
  }),
  remove: contract({
    name: 'share.delete',
    http: 'DELETE /shares/:id',
    input: IdInput,
    output: ShareView,
    summary: 'Stop sharing, at once; it can be restored.',
  }),
  restore: contract({
    name: 'share.restore',
    http: 'POST /shares/:id/restore',
    input: IdInput,
    output: ShareView,
    summary: 'Share again what was stopped.',
  }),
}

const Viewer = z.strictObject({
  userId: Id,
  name: z.string(),
  grounds: z.array(Ground).min(1),
  can: z.strictObject({ edit: z.boolean(), delete: z.boolean() }),
})
export type Viewer = z.infer<typeof Viewer>

export const viewers = contract({
  name: 'share.viewers',
  http: 'GET /shares/viewers',
  input: Place,
  output: page(Viewer),
  summary: 'Everybody who can see one record, and why: by the rules that decide it.',
  reads: ['user', 'team', 'person', 'company', 'deal', 'case', 'activity', 'task', 'event'],
})

const Look = z.strictObject({
  userId: Id,
  name: z.string(),
  door: z.enum(['browser', 'api']),
  /** The last time within the hour, and how many times in it. */
  at: Moment,
  times: z.int(),
})
export type Look = z.infer<typeof Look>

export const looks = contract({
  name: 'look.list',
  http: 'GET /looks',
  input: Place,
  output: page(Look),
  summary: 'Who looked at my record in the last year. Only its owner can ask.',
})
