import { useState } from 'react'
import type { FollowUp } from '../today.contract.ts'
import { FollowUpLine } from './FollowUpLine.tsx'
import { t } from './messages.en.ts'
import styles from './Today.module.css'

const FOLDED: readonly FollowUp['when'][] = ['later', 'someday']
const GROUPS: readonly FollowUp['when'][] = ['overdue', 'today', 'week', ...FOLDED]

/** What I promised and what I wait for, by when it is due. What is far away is folded. */
export function FollowUps({ tasks }: { tasks: FollowUp[] }) {
  const [isOpen, setOpen] = useState(false)
  if (tasks.length === 0) return <p className={styles.none}>{t('today.followUps.none')}</p>
  const hidden = tasks.filter(({ when }) => FOLDED.includes(when)).length
  const shown = GROUPS.filter((when) => isOpen || !FOLDED.includes(when))
  return (
    <>
      {shown.map((when) => {
        const ofGroup = tasks.filter((task) => task.when === when)
        return (
          ofGroup.length > 0 && (
            <div key={when} className={styles.group} data-when={when}>
              <h3 className={styles.groupName}>{t(`today.when.${when}`)}</h3>
              <ul>
                {ofGroup.map((task) => (
                  <FollowUpLine key={task.id} task={task} />
                ))}
              </ul>
            </div>
          )
        )
      })}
      {hidden > 0 && !isOpen && (
        <button type="button" className={styles.fold} onClick={() => setOpen(true)}>
          {t('today.more', { count: hidden })}
        </button>
      )}
    </>
  )
}
