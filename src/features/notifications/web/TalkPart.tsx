import type { CommentedType } from '#features/comments/comments.contract.ts'
import { CommentsPart } from '#features/comments/web/CommentsPart.tsx'
import { FollowButton } from './FollowButton.tsx'

/** The talk about a record, and whether one follows it. */
export const TalkPart = (place: { recordType: CommentedType; recordId: string }) => (
  <CommentsPart key={place.recordId} {...place} end={<FollowButton {...place} />} />
)
