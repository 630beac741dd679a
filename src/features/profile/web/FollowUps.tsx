import { tasks as contracts } from '#features/tasks/tasks.contract.ts'
import { Link } from '#web/ui/Link.tsx'
import { Tick } from '#web/ui/Tick.tsx'
import { When } from '#web/ui/When.tsx'
import { classes } from '#web/ui/classes.ts'
import { useAct } from '#web/useAct.ts'
import { profiles, type CompanyProfile } from '../profile.contract.ts'
import { Part } from './Part.tsx'
import { t } from './messages.en.ts'
import rows from './Rows.module.css'

type Task = CompanyProfile['tasks'][number]

/** What was promised and what is to do, to be ticked off here. */
export function FollowUps({ tasks }: { tasks: Task[] }) {
  const reopen = useAct(contracts.reopen)
  const complete = useAct(contracts.complete, {
    optimistic: ({ id }, cache) => {
      const without = <Page extends { tasks: Task[] }>(page: Page): Page => ({
        ...page,
        tasks: page.tasks.filter((task) => task.id !== id),
      })
      cache.update(profiles.person, without)
      cache.update(profiles.company, without)
    },
    said: ({ title }, { id }) => ({ text: t('profile.completed', { title }), undo: () => reopen.run({ id }) }),
  })
  if (tasks.length === 0) return null
  return (
    <Part title={t('profile.tasks')} count={tasks.length}>
      <ul>
        {tasks.map((task) => (
          <li key={task.id} className={rows.task}>
            <Tick
              label={t('profile.complete', { title: task.title })}
              isDisabled={!task.can.edit}
              onTick={() => complete.mutate({ id: task.id, version: task.version })}
            />
            <span className={rows.taskTitle}>
              <Link to={`/tasks/${task.id}`}>{task.title}</Link>
              {task.promisedBy && (
                <span className={classes(rows.tag, task.promisedBy === 'them' && rows.quietTag)}>
                  {t(`profile.promised.${task.promisedBy}`)}
                </span>
              )}
            </span>
            {task.assigneeName && <span className={rows.small}>{task.assigneeName}</span>}
            {task.dueOn && (
              <span className={classes(rows.small, task.isOverdue && rows.late)}>
                <When at={task.dueOn} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
