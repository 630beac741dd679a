import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayIn } from '#kernel/dates.ts'
import { locale } from '#web/messages/locale.ts'
import { useMinute } from '#web/ui/useMinute.ts'
import { useAct } from '#web/useAct.ts'
import { tasks, type TaskView } from '../tasks.contract.ts'
import styles from './Task.module.css'
import { t } from './messages.en.ts'
import { fromField, suggestionsFor, toField } from './reminders.pure.ts'

/** When one is reminded of a task: a moment of one's own, or one of the usual ones. */
export function Remind({ task }: { task: TaskView }) {
  const { id, remindAt, dueOn, dueAt } = task
  const { timeZone } = locale.read()
  const now = useMinute()
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed ?? toField(remindAt, timeZone)
  const { mutate, error } = useAct(tasks.update, {
    optimistic: true,
    said: (saved) => t(saved.remindAt ? 'tasks.reminderSet' : 'tasks.reminderGone'),
  })
  // Without the version: choosing again before the first answer is no conflict, the last word counts.
  const save = (at: string | null) => {
    setTyped(null)
    if (at !== remindAt) mutate({ id, remindAt: at })
  }
  const dueDay = dueOn ?? (dueAt ? dayIn(new Date(dueAt), timeZone) : null)
  return (
    <div className={styles.remind}>
      <TextInput
        type="datetime-local"
        label={t('tasks.remind')}
        description={t('tasks.remindWhose')}
        value={value}
        error={error?.about('remindAt')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && save(fromField(value, timeZone))}
        onBlur={() => save(fromField(value, timeZone))}
      />
      <div className={styles.usual}>
        {suggestionsFor(now, dueDay, timeZone).map(({ key, at }) => (
          <button key={key} type="button" className={styles.chip} onClick={() => save(at)}>
            {t(`tasks.remind.${key}`)}
          </button>
        ))}
        {remindAt && (
          <button type="button" className={styles.chip} onClick={() => save(null)}>
            {t('tasks.remind.never')}
          </button>
        )}
      </div>
    </div>
  )
}
