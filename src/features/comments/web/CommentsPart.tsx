import { useId, type ReactNode } from 'react'
import { readMe } from '#features/access/access.contract.ts'
import { useUsers } from '#features/access/web/useUsers.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { useAct } from '#web/useAct.ts'
import { usePages } from '#web/usePages.ts'
import { useRead } from '#web/useRead.ts'
import { comments, type CommentedType } from '../comments.contract.ts'
import { CommentBox } from './CommentBox.tsx'
import { CommentLine } from './CommentLine.tsx'
import styles from './Comments.module.css'
import { t } from './messages.en.ts'

type CommentsPartProps = {
  recordType: CommentedType
  recordId: string
  /** Beside the title. */
  end?: ReactNode
}

/** What people say to each other about a record, the last word at the end, and where one says something oneself. */
export function CommentsPart({ recordType, recordId, end }: CommentsPartProps) {
  const id = useId()
  const { nameOf } = useUsers()
  const { data: me } = useRead(readMe, {})
  const filter = JSON.stringify({ field: 'recordId', op: 'eq', value: recordId })
  const { rows, error, hasMore, isLoadingMore, loadMore, retry } = usePages(comments.list, {
    filter,
    sort: '-createdAt',
    limit: 20,
  })
  const create = useAct(comments.create)
  const canSay = me !== undefined && me.user.role !== 'read_only'
  if (rows.length === 0 && !canSay && !end) return null
  return (
    <section aria-labelledby={id} className={styles.part}>
      <div className={styles.top}>
        <h2 id={id} className={styles.title}>
          {t('comments.title')}
        </h2>
        {end}
      </div>
      {error && rows.length === 0 && <ErrorState error={error} onRetry={retry} />}
      {hasMore && (
        <button type="button" className={styles.earlier} disabled={isLoadingMore} onClick={loadMore}>
          {t('comments.earlier')}
        </button>
      )}
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.toReversed().map((comment) => (
            <CommentLine key={comment.id} comment={comment} nameOf={nameOf} />
          ))}
        </ul>
      )}
      {canSay && (
        <CommentBox
          label={t('comments.write')}
          button={t('comments.send')}
          isSending={create.isPending}
          error={create.error}
          onSend={(said) => create.run({ recordType, recordId, ...said })}
        />
      )}
    </section>
  )
}
