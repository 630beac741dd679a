import { IconAlertTriangle, IconThumbDown, IconThumbUp } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { When } from '#web/ui/When.tsx'
import type { ReturnView } from '../capture.contract.ts'
import { t } from './messages.en.ts'
import { act, markSeen, vote, type Vote } from './returnActs.ts'
import styles from './Returns.module.css'
import { useSeen } from './useSeen.ts'

const VOTES = [
  { given: 'useful', label: 'capture.useful', icon: IconThumbUp },
  { given: 'not_useful', label: 'capture.notUseful', icon: IconThumbDown },
  { given: 'wrong', label: 'capture.wrong', icon: IconAlertTriangle },
] as const

/** One thing worth knowing, with its source and age, and what one thinks of it. */
export function ReturnCard({ given: { id, title, body, source, asOf, action } }: { given: ReturnView }) {
  const box = useSeen<HTMLElement>(() => markSeen(id))
  const { history } = useRouter()
  const [given, setGiven] = useState<Vote | null>(null)
  const say = async (next: Vote) => (await vote(id, next)) && setGiven(next)
  const follow = async () => {
    if (!action || (action.call && !(await act(action.call)))) return
    // To act on it is to have found it useful.
    if (!given) void say('useful')
    if (action.to.startsWith('mailto:')) location.assign(action.to)
    else history.push(action.to)
  }
  return (
    <article ref={box} className={styles.card}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.body}>{body}</p>
      <footer className={styles.foot}>
        <span className={styles.source}>
          {source} · <When at={asOf} />
        </span>
        <span role="status" className={styles.thanks}>
          {given && t(given === 'wrong' ? 'capture.thanksWrong' : 'capture.thanks')}
        </span>
        {!given && (
          <span className={styles.votes}>
            {VOTES.map(({ given: next, label, icon: Sign }) => (
              <button
                key={next}
                type="button"
                className={styles.vote}
                aria-label={`${t(label)}: ${title}`}
                title={t(label)}
                onClick={() => void say(next)}
              >
                <Sign size={15} stroke={1.7} aria-hidden />
              </button>
            ))}
          </span>
        )}
        {action && (
          <button type="button" className={styles.action} onClick={() => void follow()}>
            {action.label}
          </button>
        )}
      </footer>
    </article>
  )
}
