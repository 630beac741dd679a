import { z } from 'zod'
import { CommentedType } from '#features/comments/comments.contract.ts'
import { contract } from '#kernel/contract.ts'
import { Moment } from '#kernel/dates.ts'
import { page } from '#kernel/paging.ts'
import { Id } from '#kernel/record.ts'

/** Why somebody is told; the most pressing first. */
export const NotificationKind = z.enum(['mentioned', 'assigned', 'reminder', 'promise', 'commented', 'changed'])
export type NotificationKind = z.infer<typeof NotificationKind>

const Named = z.strictObject({ id: Id, name: z.string() })

export const NotificationView = z.strictObject({
  id: Id,
  /** Everything that happened since it was last read, the most pressing first. */
  kinds: z.array(NotificationKind).min(1),
  record: z.strictObject({ type: CommentedType, id: Id, title: z.string() }),
  /** Where the record can be looked at: itself, or whom it is about. */
  place: z.strictObject({ type: z.string(), id: Id }).nullable(),
  /** Who did it, the last one first. */
  actors: z.array(Named),
  /** Of the last comment. */
  excerpt: z.string().nullable(),
  /** For a reminder or a promise: when it is due, or begins. */
  dueAt: z.string().nullable(),
  times: z.int(),
  at: Moment,
  readAt: Moment.nullable(),
})
export type NotificationView = z.infer<typeof NotificationView>

const ABOUT = ['comment', ...CommentedType.options]
const Ids = z.strictObject({ ids: z.array(Id).max(500) })

export const notifications = {
  list: contract({
    name: 'notification.list',
    http: 'GET /notifications',
    input: z.strictObject({
      /** Only what was not read yet. */
      unread: z.stringbool().or(z.boolean()).optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    output: page(NotificationView),
    reads: ABOUT,
    summary: 'What is new for me, of what I may see at this moment.',
  }),
  count: contract({
    name: 'notification.count',
    http: 'GET /notifications/count',
    input: z.strictObject({}),
    /** Up to 100; more is 100. */
    output: z.strictObject({ unread: z.int() }),
    summary: 'How many notifications I have not read.',
  }),
  read: contract({
    name: 'notification.read',
    http: 'POST /notifications/read',
    /** Left out: all of them. */
    input: Ids.partial(),
    output: Ids,
    summary: 'I have read these; answers with the ones that were unread.',
  }),
  unread: contract({
    name: 'notification.unread',
    http: 'POST /notifications/unread',
    input: Ids,
    output: Ids,
    summary: 'Show these as unread again.',
  }),
}

const Place = z.strictObject({ recordType: CommentedType, recordId: Id })

const FollowView = z.strictObject({
  ...Place.shape,
  isFollowing: z.boolean(),
  /** Follows by itself, because it is mine or in my hands. */
  isMine: z.boolean(),
})
export type FollowView = z.infer<typeof FollowView>

export const follows = {
  read: contract({
    name: 'follow.read',
    http: 'GET /follows',
    input: Place,
    output: FollowView,
    reads: CommentedType.options,
    summary: 'Whether I am told what happens with a record.',
  }),
  set: contract({
    name: 'follow.set',
    http: 'PUT /follows',
    input: z.strictObject({ ...Place.shape, isFollowing: z.boolean() }),
    output: FollowView,
    summary: 'Follow a record, or stop.',
  }),
}
