import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { present } from '#platform/records/present.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import { activities, EMPTY, SUBSTANCE, type ActivityView } from './activities.contract.ts'
import { activityPolicy } from './activities.policy.ts'
import { timelineSql, type Before } from './activities.queries.ts'
import { activityType } from './activities.record.ts'

const verbs = recordOperations(activityType, activities, activityPolicy, {
  onCreate: (ctx, columns) => ({ occurred_at: columns.occurred_at ?? ctx.now }),
  onUpdate: (_, columns, row) => {
    const next: Record<string, unknown> = { ...row, ...columns }
    const isEmpty = SUBSTANCE.every(
      (name) => !(next[activityType.fields[name].column] as string | unknown[] | null)?.length,
    )
    if (isEmpty)
      throw new AppError('invalid', 'activity.empty', EMPTY, {
        errors: SUBSTANCE.map((path) => ({ path, message: EMPTY })),
      })
    return {}
  },
})

export const listActivities = verbs.list
export const readActivity = verbs.read
export const createActivity = verbs.create
export const updateActivity = verbs.update
export const deleteActivity = verbs.remove
export const restoreActivity = verbs.restore
export const activityHistory = verbs.history

/**
 * The newest activities about a person, company or deal, as far as the actor may see them.
 * @param page.before the last activity of the page before; without it the newest come first.
 * @param page.limit at most 200; 20 unless said.
 */
export async function activitiesOf(
  ctx: Context,
  recordId: string,
  page: { before?: Before; limit?: number } = {},
): Promise<ActivityView[]> {
  const answer = await timelineSql(ctx, recordId, page.before, Math.min(page.limit ?? 20, 200)).execute(ctx.db)
  return answer.rows.map((row) => present<ActivityView>(activityType, activityPolicy, ctx.actor, row))
}
