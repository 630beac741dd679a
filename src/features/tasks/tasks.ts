import { refuseHiddenFromAssignee } from '#features/access/access.policy.ts'
import { dayIn } from '#kernel/dates.ts'
import { AppError, type FieldError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { lockRecord, refuseStale } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import type { Row } from '#platform/records/recordType.ts'
import { updateRecord } from '#platform/records/write.ts'
import { dueErrors, tasks, type TaskView } from './tasks.contract.ts'
import { taskPolicy } from './tasks.policy.ts'
import { taskType } from './tasks.record.ts'

const verbs = recordOperations(taskType, tasks, taskPolicy, {
  onCreate: (ctx, columns) => {
    const assignee = columns.assignee_id === undefined ? ctx.actor.userId : columns.assignee_id
    refuseHiddenFromAssignee({ ...columns, assignee_id: assignee })
    return { assignee_id: assignee }
  },
  onUpdate: (_, columns, row, input) => {
    if (dueErrors(input).length > 0) throw invalid('task.due_twice', 'Give either a day or a moment.', dueErrors(input))
    refuseHiddenFromAssignee({ ...row, ...columns })
    return otherDue(columns)
  },
})

export const listTasks = verbs.list
export const readTask = verbs.read
export const createTask = verbs.create
export const updateTask = verbs.update

export const completeTask = operation(tasks.complete, {
  load: lockTask,
  may: taskPolicy.canEdit,
  run: async (ctx, { version }, task) => {
    refuseStale(ctx, task, version, (row) => show(ctx, row))
    if (task.done_at) throw new AppError('conflict', 'task.already_done', 'This task is done already. Reopen it first.')
    return show(ctx, await updateRecord(ctx, taskType, task, { done_at: ctx.now }, 'completed'))
  },
})

export const reopenTask = operation(tasks.reopen, {
  load: lockTask,
  may: taskPolicy.canEdit,
  run: async (ctx, { version }, task) => {
    refuseStale(ctx, task, version, (row) => show(ctx, row))
    if (!task.done_at)
      throw new AppError('conflict', 'task.not_done', 'This task is still open. Complete it or change it instead.')
    return show(ctx, await updateRecord(ctx, taskType, task, { done_at: null }, 'reopened'))
  },
})

export const snoozeTask = operation(tasks.snooze, {
  load: lockTask,
  may: taskPolicy.canEdit,
  run: async (ctx, { version, until }, task) => {
    refuseStale(ctx, task, version, (row) => show(ctx, row))
    if (task.done_at) throw new AppError('conflict', 'task.already_done', 'This task is done already. Reopen it first.')
    const { timeZone } = ctx.actor.workspace
    const day = until?.includes('T') ? dayIn(new Date(until), timeZone) : until
    if (day && day < dayIn(ctx.now, timeZone)) {
      throw invalid('task.snoozed_to_past', 'Choose a day that is still to come.', [
        { path: 'until', message: 'This day is over.' },
      ])
    }
    return show(ctx, await updateRecord(ctx, taskType, task, { snoozed_until: day }, 'snoozed'))
  },
})

export const deleteTask = verbs.remove
export const restoreTask = verbs.restore
export const taskHistory = verbs.history

/** A new day takes the place of a moment, and the other way round: a task is due once. */
function otherDue({ due_on: day, due_at: moment }: Record<string, unknown>): Record<string, unknown> {
  if (day) return { due_at: null }
  return moment ? { due_on: null } : {}
}

const invalid = (code: string, message: string, errors: FieldError[]) =>
  new AppError('invalid', code, message, { errors })

function lockTask(ctx: Context, { id }: { id: string }) {
  return lockRecord(ctx, taskType, taskPolicy, id)
}

const show = (ctx: Context, row: Row) => present<TaskView>(taskType, taskPolicy, ctx.actor, row)
