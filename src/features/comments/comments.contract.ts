import { z } from 'zod'
import { Id, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

/** What can be commented on. */
export const CommentedType = z.enum(['person', 'company', 'deal', 'case', 'task', 'activity', 'event'])
export type CommentedType = z.infer<typeof CommentedType>

export const MOST_MENTIONED = 50
const Body = words(10_000)
/** Whom it mentions; left out, everybody whose name stands in it behind an @. */
const Mentioned = z.array(Id).max(MOST_MENTIONED).optional()

export const CommentView = z.strictObject({
  ...recordView,
  recordType: CommentedType,
  recordId: Id,
  /** Plain text. Whom it mentions stands in it as `@Name`. */
  body: z.string(),
  mentionedUserIds: z.array(Id),
  authorId: Id.nullable(),
  authorName: z.string().nullable(),
})
export type CommentView = z.infer<typeof CommentView>

export const comments = resourceContracts('comment', 'comments', {
  view: CommentView,
  create: { recordType: CommentedType, recordId: Id, body: Body, mentionedUserIds: Mentioned },
  update: { body: Body.optional(), mentionedUserIds: Mentioned },
})
