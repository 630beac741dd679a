import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { people } from '#features/people/people.contract.ts'
import { companies } from '#features/companies/companies.contract.ts'
import { useGo, useParam } from '#web/address.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Slot } from '#web/ui/Slot.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { tasks, type TaskView } from '../tasks.contract.ts'
import { Remind } from './Remind.tsx'
import styles from './Task.module.css'
import { TaskFields } from './TaskFields.tsx'
import { t } from './messages.en.ts'

/** A task on a page of its own: where a notification or a link leads. */
export function TaskScreen() {
  const id = useParam('id')
  const { data: task, error, refetch } = useRead(tasks.read, { id })
  if (task) return <Task key={id} task={task} />
  return (
    <Page title={t('tasks.task')} width="reading">
      {error ? (
        <ErrorState
          error={error}
          title={error.status === 404 ? t('tasks.gone') : undefined}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton shape="profile" />
      )}
    </Page>
  )
}

function Task({ task }: { task: TaskView }) {
  const { id, title, version, doneAt, can } = task
  const go = useGo()
  const restore = useAct(tasks.restore)
  const reopen = useAct(tasks.reopen, { said: () => t('tasks.reopened', { title }) })
  const complete = useAct(tasks.complete, {
    said: () => ({ text: t('tasks.completed', { title }), undo: () => reopen.run({ id }) }),
  })
  const remove = useAct(tasks.remove, {
    said: () => ({ text: t('tasks.deleted', { title }), undo: () => restore.run({ id }) }),
    onDone: () => go('/'),
  })
  return (
    <Page
      title={title}
      width="reading"
      note={doneAt ? t('tasks.isDone') : undefined}
      actions={
        <>
          {can.delete && (
            <Button variant="subtle" color="gray" onClick={() => remove.mutate({ id })}>
              {t('tasks.delete')}
            </Button>
          )}
          {can.edit &&
            (doneAt ? (
              <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ id, version })}>
                {t('tasks.reopen')}
              </Button>
            ) : (
              <Button
                leftSection={<IconCheck size={16} aria-hidden />}
                loading={complete.isPending}
                onClick={() => complete.mutate({ id, version })}
              >
                {t('tasks.complete')}
              </Button>
            ))}
        </>
      }
    >
      <div className={styles.task}>
        <About task={task} />
        <TaskFields task={task} />
        {can.edit && !doneAt && <Remind task={task} />}
        <Slot name="record.talk" recordType="task" recordId={id} />
      </div>
    </Page>
  )
}

/** Whom it is about, as links. */
function About({ task: { peopleIds, companyIds } }: { task: TaskView }) {
  const [personId, companyId] = [peopleIds[0], companyIds[0]]
  const { data: person } = useRead(people.read, personId ? { id: personId } : null)
  const { data: company } = useRead(companies.read, companyId ? { id: companyId } : null)
  if (!person && !company) return null
  return (
    <div className={styles.about}>
      {person && <RecordChip id={person.id} name={person.name} to={`/people/${person.id}`} />}
      {company && <RecordChip id={company.id} name={company.name} shape="square" to={`/companies/${company.id}`} />}
    </div>
  )
}
