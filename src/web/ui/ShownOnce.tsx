import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { t } from '../messages/en.ts'
import styles from './ShownOnce.module.css'

type ShownOnceProps = {
  label: string
  value: string
  /** What to do with it now, since it is never shown again. */
  note: string
}

/** A key or a link that is shown now and never again, with a button that copies it. */
export function ShownOnce({ label, value, note }: ShownOnceProps) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [isCopied, setCopied] = useState(false)
  // It takes the place of what was pressed: bring it into sight, ready to be copied.
  useEffect(() => field.current?.focus(), [])
  const Sign = isCopied ? IconCheck : IconCopy

  const copy = async () => {
    field.current?.select()
    // Over plain HTTP there is no clipboard: the text is marked then, ready for the keys.
    await navigator.clipboard?.writeText(value).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <div className={styles.once}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.line}>
        <input
          ref={field}
          id={id}
          readOnly
          value={value}
          className={styles.field}
          aria-describedby={`${id}-note`}
          onFocus={(event) => event.target.select()}
        />
        <Button leftSection={<Sign size={15} aria-hidden />} onClick={() => void copy()}>
          {t(isCopied ? 'web.copied' : 'web.copy')}
        </Button>
      </div>
      <p id={`${id}-note`} className={styles.note}>
        {note}
      </p>
      <span className="visuallyHidden" role="status">
        {isCopied ? t('web.copied') : ''}
      </span>
    </div>
  )
}
