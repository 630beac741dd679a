import { sql } from 'kysely'
import { assignedPolicy, canWrite, partPolicy } from '#features/access/access.policy.ts'
import type { Actor } from '#platform/actor.ts'
import type { RecordPolicy } from '#platform/records/policy.ts'
import type { Row } from '#platform/records/recordType.ts'
import { isDenied, withRights } from '#platform/records/roleRights.ts'
import { CommentedType } from './comments.contract.ts'

const isAuthor = (actor: Actor, row: Row) => canWrite(actor) && row.created_by === actor.userId

const hiddenTypes = (actor: Actor) => CommentedType.options.filter((noun) => isDenied(actor, noun, 'see'))

/** Where the type is not known (the index of words), one who may not see all types finds no comments at all. */
function isOfHiddenType(actor: Actor, { record_type: type }: Row): boolean {
  const hidden: string[] = hiddenTypes(actor)
  return hidden.length > 0 && (typeof type !== 'string' || hidden.includes(type))
}

/** Whoever sees the record sees what was said there: by place, by a share, or as its assignee. Only its author changes it. */
export const commentPolicy: RecordPolicy = withRights('comment', {
  sharedBy: 'record_id',
  canSee: (actor, row) =>
    row.record_is_gone !== true &&
    !isOfHiddenType(actor, row) &&
    (partPolicy.canSee(actor, row) || assignedPolicy.canSee(actor, row)),
  canCreate: canWrite,
  canEdit: isAuthor,
  canDelete: isAuthor,
  visibleTo: (actor, alias) => {
    const hidden = hiddenTypes(actor)
    const column = (name: string) => sql.ref(`${alias}.${name}`)
    const shown = hidden.length > 0 ? sql`${column('record_type')} <> all(${hidden}::text[])` : sql`true`
    return sql<boolean>`(not ${column('record_is_gone')} and ${shown}
      and (${partPolicy.visibleTo(actor, alias)} or ${assignedPolicy.visibleTo(actor, alias)}))`
  },
})
