import { sql } from 'kysely'
import { AppError, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { canWrite } from '#features/access/access.policy.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { undoGroup } from '#platform/records/undo.ts'
import { captures as contracts } from './capture.contract.ts'
import { understand } from './grammar/understand.pure.ts'
import type { Item } from './items.contract.ts'
import { chosenChips, decide } from './decide.ts'
import { returnsHook } from './returnsHook.ts'
import { saveItems } from './saveItems.ts'
import { settingFor } from './workingSet.ts'

export const previewCapture = operation(contracts.preview, {
  may: () => true,
  run: async (ctx, input) => understand(input.text, await settingFor(ctx, input)) as never,
})

/** Everything or nothing: the line, what it makes and changes, and what comes back, in one transaction. */
export const createCapture = operation(contracts.create, {
  may: canWrite,
  isPersonal: true,
  run: async (ctx, { id = newId(), ...input }) => {
    const { text, items } = input
    if (!text.trim())
      throw new AppError('invalid', 'capture.empty', 'Write a line first.', {
        errors: [{ path: 'text', message: 'It is empty.' }],
      })
    const setting = await settingFor(ctx, input)
    const understanding = understand(text, setting)
    const { save, pending } = decide(understanding, items, setting.at)

    const { workspaceId, userId } = ctx.actor
    await sql`insert into captures (workspace_id, id, user_id, group_id, text, written_at)
      values (${workspaceId}, ${id}, ${userId}, ${ctx.groupId}, ${text}, ${setting.at}::timestamptz)`.execute(ctx.db)
    const saved = await saveItems(ctx, save, { captureId: id, text })
    const returns = await returnsHook.find(ctx, {
      captureId: id,
      text,
      at: setting.at,
      touched: saved.touched,
      created: saved.created,
      updated: saved.updated,
      kinds: save.map((item) => item.kind),
      chosenChips: items ? chosenChips(understanding.items as Item[], items) : 0,
      isFreeNote: save.every((item) => item.kind === 'activity' && item.type === 'note'),
      ...(input.focusSeconds !== undefined && { focusSeconds: input.focusSeconds }),
    })
    return { capture: { id, text, at: setting.at }, pending, created: saved.created, updated: saved.updated, returns }
  },
})

export const undoCapture = operation(contracts.undo, {
  isPersonal: true,
  load: findMine,
  may: () => true,
  run: async (ctx, { id }, capture) => {
    if (capture.undone_at) throw new AppError('conflict', 'capture.undone', 'This line has been taken back already.')
    const { undone, kept } = await undoGroup(ctx, capture.group_id)
    await sql`update captures set undone_at = ${ctx.now} where workspace_id = ${ctx.actor.workspaceId} and id = ${id}`.execute(
      ctx.db,
    )
    await returnsHook.forget(ctx, id)
    if (kept.length > 0) {
      const sentence = 'Undone, except for what somebody has changed since. That stayed as it is.'
      ctx.refuseAfterCommit(new AppError('conflict', 'capture.partly_undone', sentence, { details: { undone, kept } }))
    }
    return { undone }
  },
})

/** The fence shows a person their own lines only, so another's is simply not there. */
async function findMine(ctx: Context, { id }: { id: string }) {
  const answer = await sql<{ group_id: string; undone_at: Date | null }>`select group_id, undone_at from captures
    where workspace_id = ${ctx.actor.workspaceId} and id = ${id} for update`.execute(ctx.db)
  const capture = answer.rows[0]
  if (!capture) throw notFound('capture')
  return capture
}
