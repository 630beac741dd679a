import { IconCalendar, IconTag, IconThumbUp, IconUserCircle } from '@tabler/icons-react'
import { useUsers } from '#features/access/web/useUsers.ts'
import { FieldList, FieldRow } from '#web/ui/FieldRow.tsx'
import { When } from '#web/ui/When.tsx'
import { useAct } from '#web/useAct.ts'
import { tasks, type TaskView } from '../tasks.contract.ts'
import { t } from './messages.en.ts'

type Changes = Partial<Pick<TaskView, 'title' | 'dueOn' | 'promisedBy' | 'assigneeId'>>

/** Everything about a task, each field changed where it stands. */
export function TaskFields({ task }: { task: TaskView }) {
  const { id, title, dueOn, dueAt, promisedBy, assigneeId, can } = task
  const users = useUsers()
  const { run } = useAct(tasks.update, { optimistic: true })
  const change = (changes: Changes, version = task.version) => run({ id, version, ...changes })
  const shared = { canEdit: can.edit }
  const promises = [
    { value: '', label: t('tasks.promised.none') },
    { value: 'us', label: t('tasks.promised.us') },
    { value: 'them', label: t('tasks.promised.them') },
  ]
  return (
    <FieldList>
      <FieldRow
        {...shared}
        icon={IconTag}
        label={t('tasks.what')}
        field="title"
        value={title}
        onSave={(value, version) => change({ title: value }, version)}
      />
      <FieldRow
        {...shared}
        icon={IconCalendar}
        label={t('tasks.due')}
        field="dueOn"
        kind="date"
        value={dueOn ?? dueAt?.slice(0, 10) ?? ''}
        {...(dueAt && { show: <When at={dueAt} /> })}
        onSave={(value, version) => change({ dueOn: value || null }, version)}
      />
      <FieldRow
        {...shared}
        icon={IconUserCircle}
        label={t('tasks.assignee')}
        field="assigneeId"
        kind="select"
        choices={[{ value: '', label: t('tasks.nobody') }, ...users.choices]}
        value={assigneeId ?? ''}
        onSave={(value, version) => change({ assigneeId: value || null }, version)}
      />
      <FieldRow
        {...shared}
        icon={IconThumbUp}
        label={t('tasks.promised')}
        field="promisedBy"
        kind="select"
        choices={promises}
        value={promisedBy ?? ''}
        onSave={(value, version) => change({ promisedBy: value === 'us' || value === 'them' ? value : null }, version)}
      />
    </FieldList>
  )
}
