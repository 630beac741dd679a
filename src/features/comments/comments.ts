import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { loadRecord } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf } from '#platform/records/recordType.ts'
import { insertRecord } from '#platform/records/write.ts'
import { comments as contracts, MOST_MENTIONED, type CommentView } from './comments.contract.ts'
import { commentPolicy } from './comments.policy.ts'
import { commentType } from './comments.record.ts'
import { mentionsIn } from './mentions.pure.ts'

const verbs = recordOperations(commentType, contracts, commentPolicy, {
  onUpdate: async (ctx, columns, row, input) => ({
    mentioned_user_ids: await mentionedIn(ctx, String(columns.body ?? row.body), input.mentionedUserIds),
  }),
})

export const listComments = verbs.list
export const readComment = verbs.read

export const createComment = operation(contracts.create, {
  load: (ctx, { recordType, recordId }) => loadRecord(ctx, typeOf(recordType), policyOf(recordType), recordId),
  may: (actor, record, { recordType }) => commentPolicy.canCreate(actor) && policyOf(recordType).canSee(actor, record),
  run: async (ctx, { id, recordType, recordId, body, mentionedUserIds }, record) => {
    const row = await insertRecord(ctx, commentType, {
      ...(id && { id }),
      record_type: recordType,
      record_id: recordId,
      body,
      mentioned_user_ids: await mentionedIn(ctx, body, mentionedUserIds),
      owner_id: record.owner_id,
      visibility: record.visibility,
      assignee_id: record.assignee_id ?? null,
    })
    return present<CommentView>(commentType, commentPolicy, ctx.actor, row)
  },
})

export const updateComment = verbs.update
export const deleteComment = verbs.remove
export const restoreComment = verbs.restore
export const commentHistory = verbs.history

/**
 * The users whom a text mentions: the ones that were chosen, else those whose names stand behind an @.
 * @throws AppError invalid for somebody who is not in the workspace.
 */
async function mentionedIn(ctx: Context, body: string, chosen: unknown): Promise<string[]> {
  const ids = chosen as string[] | undefined
  if (ids?.length === 0 || (!ids && !body.includes('@'))) return []
  const { rows } = await sql<{ id: string; name: string }>`select id, name from users
    where workspace_id = ${ctx.actor.workspaceId} and ${ids ? sql`id = any(${ids}::uuid[])` : sql`active`} order by id`.execute(
    ctx.db,
  )
  if (!ids) return mentionsIn(body, rows).slice(0, MOST_MENTIONED)
  if (rows.length === new Set(ids).size) return rows.map(({ id }) => id)
  const message = 'Somebody you mention is not in the workspace any more. Choose another.'
  throw new AppError('invalid', 'comment.unknown_user', message, { errors: [{ path: 'mentionedUserIds', message }] })
}
