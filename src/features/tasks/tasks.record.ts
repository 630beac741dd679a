import { linkFields } from '#features/activities/activities.record.ts'
import { fold } from '#kernel/text.ts'
import { recordType } from '#platform/records/recordType.ts'

/** How generic features see a task. */
export const taskType = recordType({
  noun: 'task',
  label: 'task',
  table: 'tasks',
  fields: {
    title: { column: 'title', kind: 'text' },
    dueOn: { column: 'due_on', kind: 'date', sort: 'nullable' },
    dueAt: { column: 'due_at', kind: 'moment', sort: 'nullable' },
    remindAt: { column: 'remind_at', kind: 'moment', sort: 'nullable' },
    promisedBy: { column: 'promised_by', kind: 'text' },
    assigneeId: { column: 'assignee_id', kind: 'id', refers: 'user' },
    ...linkFields,
    snoozedUntil: { column: 'snoozed_until', kind: 'date', isReadOnly: true },
    doneAt: { column: 'done_at', kind: 'moment', sort: 'nullable', isReadOnly: true },
  },
  search: ({ title }) => ({ title: String(title), subtitle: '', words: fold(String(title)), keys: [] }),
})
