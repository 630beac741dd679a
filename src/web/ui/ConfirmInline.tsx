import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { t } from '../messages/en.ts'
import styles from './ConfirmInline.module.css'

type ConfirmInlineProps = {
  /** "Delete 3 people?" */ question: string
  /** "Delete" */ action: string
  onConfirm: () => unknown
  children: (ask: () => void) => ReactNode
}

/** Asks where the button stood, without a window over the page. For what cannot be undone; the rest gets an undo. */
export function ConfirmInline({ question, action, onConfirm, children }: ConfirmInlineProps) {
  const [isAsking, setAsking] = useState(false)
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsking) cancel.current?.focus()
  }, [isAsking])

  if (!isAsking) return children(() => setAsking(true))
  const answer = () => {
    setAsking(false)
    void onConfirm()
  }
  return (
    <span
      className={styles.ask}
      role="alertdialog"
      aria-label={question}
      onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
    >
      <span>{question}</span>
      <Button color="red" onClick={answer}>
        {action}
      </Button>
      <Button ref={cancel} variant="default" onClick={() => setAsking(false)}>
        {t('web.cancel')}
      </Button>
    </span>
  )
}
