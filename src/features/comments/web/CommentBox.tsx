import { Button } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Popup } from '#web/ui/Popup.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { classes } from '#web/ui/classes.ts'
import type { ApiError } from '#web/apiError.ts'
import { mentionsIn } from '../mentions.pure.ts'
import styles from './Comments.module.css'
import { t } from './messages.en.ts'
import { useMention } from './useMention.ts'

type CommentBoxProps = {
  label: string
  button: string
  initial?: string
  isSending: boolean
  error: ApiError | null
  /** Rejects where it could not be saved: the words stay. */
  onSend: (said: { body: string; mentionedUserIds: string[] }) => Promise<unknown>
  onCancel?: () => void
}

/** Where one writes a comment. An @ offers names: arrows and Enter choose; Ctrl+Enter sends. */
export function CommentBox({ label, button, initial = '', isSending, error, onSend, onCancel }: CommentBoxProps) {
  const list = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(initial)
  const mention = useMention({ text, setText, field })
  const { offered, current } = mention

  const send = () => {
    const body = text.trim()
    if (!body || isSending) return
    const mentionedUserIds = mentionsIn(body, mention.users, mention.chosen)
    void onSend({ body, mentionedUserIds }).then(
      () => setText(''),
      () => undefined,
    )
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isOffering = offered.length > 0
    const acts: Record<string, (() => void) | undefined> = {
      ArrowDown: isOffering ? () => mention.step(1) : undefined,
      ArrowUp: isOffering ? () => mention.step(-1) : undefined,
      Tab: isOffering ? () => mention.pick(current) : undefined,
      Enter: isOffering ? () => mention.pick(current) : event.ctrlKey || event.metaKey ? send : undefined,
      Escape: isOffering ? mention.close : onCancel,
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <textarea
        ref={field}
        rows={1}
        className={styles.field}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? list : undefined}
        aria-activedescendant={current ? `${list}-${current.id}` : undefined}
        placeholder={t('comments.hint')}
        maxLength={10_000}
        value={text}
        autoFocus={Boolean(onCancel)}
        onChange={(event) => {
          setText(event.currentTarget.value)
          mention.follow(event.currentTarget.selectionStart)
        }}
        onKeyDown={onKeyDown}
        onBlur={mention.close}
      />
      {offered.length > 0 && (
        <Popup anchor={field} isPassive onClose={mention.close} className={styles.names}>
          <div id={list} role="listbox" aria-label={t('comments.mention')}>
            {offered.map((user, index) => (
              <div
                key={user.id}
                id={`${list}-${user.id}`}
                role="option"
                aria-selected={user === current}
                tabIndex={-1}
                className={classes(styles.choice, user === current && styles.chosen)}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => mention.look(index)}
                onClick={() => mention.pick(user)}
                onKeyDown={onKeyDown}
              >
                <Avatar name={user.name} id={user.id} size={20} />
                {user.name}
              </div>
            ))}
          </div>
        </Popup>
      )}
      <span role="status" className="visuallyHidden">
        {offered.length > 0 ? t('comments.people', { count: offered.length }) : ''}
      </span>
      <Trouble error={error} />
      {(text.trim() !== '' || onCancel) && (
        <div className={styles.buttons}>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('comments.cancel')}
            </Button>
          )}
          <Button type="submit" loading={isSending} disabled={text.trim() === ''}>
            {button}
          </Button>
        </div>
      )}
    </form>
  )
}
