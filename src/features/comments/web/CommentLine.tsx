import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { When } from '#web/ui/When.tsx'
import { useAct } from '#web/useAct.ts'
import { comments, type CommentView } from '../comments.contract.ts'
import { CommentBox } from './CommentBox.tsx'
import { CommentText } from './CommentText.tsx'
import styles from './Comments.module.css'
import { t } from './messages.en.ts'

type CommentLineProps = { comment: CommentView; nameOf: (id: string) => string | undefined }

/** One comment: who said it, when, and what; its author can change or delete it. */
export function CommentLine({ comment, nameOf }: CommentLineProps) {
  const { id, authorId, body, mentionedUserIds, createdAt, version, can } = comment
  const [isEditing, setEditing] = useState(false)
  const { run, isPending, error } = useAct(comments.update, { onDone: () => setEditing(false) })
  const restore = useAct(comments.restore)
  const remove = useAct(comments.remove, {
    said: () => ({ text: t('comments.deleted'), undo: () => restore.run({ id }) }),
  })
  const name = comment.authorName ?? t('comments.somebody')
  const items = [
    ...(can.edit ? [{ label: t('comments.edit'), icon: IconPencil, run: () => setEditing(true) }] : []),
    ...(can.delete
      ? [{ label: t('comments.delete'), icon: IconTrash, isTrouble: true, run: () => remove.mutate({ id }) }]
      : []),
  ]
  return (
    <li className={styles.line}>
      <Avatar name={name} id={authorId ?? name} size={26} />
      <div className={styles.said}>
        <div className={styles.head}>
          <span className={styles.name}>{name}</span>
          <span className={styles.note}>
            <When at={createdAt} />
            {version > 1 && ` · ${t('comments.edited')}`}
          </span>
        </div>
        {isEditing ? (
          <CommentBox
            label={t('comments.editing')}
            button={t('comments.save')}
            initial={body}
            isSending={isPending}
            error={error}
            onSend={(said) => run({ id, version, ...said })}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <CommentText body={body} names={mentionedUserIds.flatMap((each) => nameOf(each) ?? [])} />
        )}
      </div>
      {items.length > 0 && !isEditing && (
        <Menu label={t('comments.more', { name })} items={items} side="belowEnd">
          {(trigger) => (
            <button type="button" className={styles.icon} aria-label={t('comments.more', { name })} {...trigger}>
              <IconDots size={16} stroke={1.7} aria-hidden />
            </button>
          )}
        </Menu>
      )}
    </li>
  )
}
