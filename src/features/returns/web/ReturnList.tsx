import { Button } from '@mantine/core'
import { toast } from '#web/toasts.ts'
import { useAct } from '#web/useAct.ts'
import { usePages } from '#web/usePages.ts'
import { Link } from '#web/ui/Link.tsx'
import { When } from '#web/ui/When.tsx'
import { returns, type Feedback, type ReturnEntry } from '../returns.contract.ts'
import styles from './Me.module.css'
import { t } from './messages.en.ts'

const VOTES: readonly Feedback[] = ['useful', 'not_useful', 'wrong']
/** Records that have a page of their own. */
const PAGES: Record<string, string> = { person: '/people/', company: '/companies/', deal: '/deals/' }

/** Everything that came back, newest first, with what one said about it. A word can be changed any time. */
export function ReturnList() {
  const { rows, hasMore, isLoadingMore, loadMore } = usePages(returns.mine, {})
  const { mutate } = useAct(returns.feedback, { onDone: ({ notice }) => void (notice && toast(notice)) })
  const say = (id: string, vote: Feedback) => mutate({ id, useful: vote === 'wrong' ? 'wrong' : vote === 'useful' })
  return (
    <>
      <ul className={styles.list}>
        {rows.map((entry) => (
          <ReturnLine key={entry.id} entry={entry} onVote={(vote) => say(entry.id, vote)} />
        ))}
      </ul>
      {hasMore && (
        <Button variant="default" loading={isLoadingMore} onClick={loadMore}>
          {t('returns.more')}
        </Button>
      )}
    </>
  )
}

function ReturnLine({ entry, onVote }: { entry: ReturnEntry; onVote: (vote: Feedback) => void }) {
  const { title, body, source, asOf, seenAt, feedback, record } = entry
  const page = PAGES[record.type]
  return (
    <li className={styles.entry}>
      <div className={styles.title}>{page ? <Link to={`${page}${record.id}`}>{title}</Link> : title}</div>
      <p className={styles.body}>{body}</p>
      <div className={styles.foot}>
        <span className={styles.source}>
          {source} · <When at={asOf} />
          {!seenAt && ` · ${t('returns.notSeen')}`}
        </span>
        {VOTES.map((vote) => (
          <button
            key={vote}
            type="button"
            className={styles.vote}
            aria-pressed={feedback === vote}
            aria-label={t('returns.judge', { vote: t(`returns.${vote}`), title })}
            onClick={() => onVote(vote)}
          >
            {t(`returns.${vote}`)}
          </button>
        ))}
      </div>
    </li>
  )
}
