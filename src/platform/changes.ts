import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Context } from './context.ts'
import { tell } from './telling.ts'

/** One row of the append-only table: what a verb did to one record, in column names and raw values. */
export type Change = {
  id: string
  noun: string
  recordId: string
  verb: string
  before: Record<string, unknown>
  after: Record<string, unknown>
  ownerId: string | null
  visibility: string
}

export type Subscriber = (ctx: Context, changes: readonly Change[]) => Promise<void> | void

const subscribers = new Set<Subscriber>()

/** Later chapters react to earlier ones here; a subscriber runs after the commit and can fail without harm. Gives back how to leave. */
export function subscribe(subscriber: Subscriber): () => void {
  subscribers.add(subscriber)
  return () => void subscribers.delete(subscriber)
}

export function dispatch(ctx: Context) {
  if (ctx.changes.length === 0) return
  tell(ctx, ctx.changes)
  for (const subscriber of subscribers) {
    void Promise.resolve()
      .then(() => subscriber(ctx, ctx.changes))
      .catch((error: unknown) => ctx.system.log.error({ err: error }, 'subscriber'))
  }
}

/** Notes a change for subscribers and gives back its row, to be inserted in the statement of the effect. */
export function change(ctx: Context, details: Omit<Change, 'id'>): Change {
  const made = { id: newId(), ...details }
  ctx.changes.push(made)
  return made
}

/** `(…)` for `insert into changes (…) values`; columns in the order of `CHANGE_COLUMNS`. */
export const changeValues = (
  ctx: Context,
  made: Change,
) => sql`(${ctx.actor.workspaceId}, ${made.id}, ${ctx.actor.userId}, ${ctx.via}, ${ctx.groupId},
  ${made.noun}, ${made.recordId}, ${made.verb}, ${JSON.stringify(made.before)}::jsonb, ${JSON.stringify(made.after)}::jsonb, ${made.ownerId}, ${made.visibility})`

export const CHANGE_COLUMNS = sql`(workspace_id, id, actor_id, via, group_id, noun, record_id, verb, before, after, owner_id, visibility)`

/** For verbs whose effect is not one record's row. */
export async function emit(
  ctx: Context,
  details: Omit<Change, 'id' | 'before' | 'after'> & Partial<Pick<Change, 'before' | 'after'>>,
) {
  const made = change(ctx, { before: {}, after: {}, ...details })
  await sql`insert into changes ${CHANGE_COLUMNS} values ${changeValues(ctx, made)}`.execute(ctx.db)
}
