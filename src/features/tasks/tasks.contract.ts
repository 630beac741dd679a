import { z } from 'zod'
import { linkInput, linkView } from '#features/activities/activities.contract.ts'
import { contract } from '#kernel/contract.ts'
import { Moment, PlainDate } from '#kernel/dates.ts'
import { Id, recordInput, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

export const PromisedBy = z.enum(['us', 'them'])

export const TaskView = z.strictObject({
  ...recordView,
  title: z.string(),
  dueOn: PlainDate.nullable(),
  dueAt: Moment.nullable(),
  /** When its assignee is reminded. */
  remindAt: Moment.nullable(),
  promisedBy: PromisedBy.nullable(),
  assigneeId: Id.nullable(),
  ...linkView,
  snoozedUntil: PlainDate.nullable(),
  doneAt: Moment.nullable(),
})
export type TaskView = z.infer<typeof TaskView>

const fields = {
  ...recordInput,
  dueOn: PlainDate.nullable().optional(),
  dueAt: Moment.nullable().optional(),
  remindAt: Moment.nullable().optional(),
  promisedBy: PromisedBy.nullable().optional(),
  assigneeId: Id.nullable().optional(),
  ...linkInput,
}

/** What is wrong with the due date of some values: a task is due on a day or at a moment. */
export const dueErrors = ({ dueOn, dueAt }: Record<string, unknown>) =>
  dueOn && dueAt
    ? ['dueOn', 'dueAt'].map((path) => ({ path, message: 'Give either a day or a moment, not both.' }))
    : []

const Versioned = z.strictObject({ id: Id, version: z.int().optional() })

export const tasks = {
  ...resourceContracts('task', 'tasks', {
    view: TaskView,
    create: { title: words(500), ...fields },
    update: { title: words(500).optional(), ...fields },
    check: dueErrors,
  }),
  complete: contract({
    name: 'task.complete',
    http: 'POST /tasks/:id/complete',
    input: Versioned,
    output: TaskView,
    summary: 'The task is done.',
  }),
  reopen: contract({
    name: 'task.reopen',
    http: 'POST /tasks/:id/reopen',
    input: Versioned,
    output: TaskView,
    summary: 'The task is to do again.',
  }),
  snooze: contract({
    name: 'task.snooze',
    http: 'POST /tasks/:id/snooze',
    input: z.strictObject({ ...Versioned.shape, until: z.union([PlainDate, Moment]).nullable() }),
    output: TaskView,
    summary: 'Put the task out of sight until a day; of a moment its day counts, null brings it back at once.',
  }),
}
