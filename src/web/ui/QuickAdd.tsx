import { Button } from '@mantine/core'
import { useId, useRef, type ComponentProps, type ReactNode } from 'react'
import { t } from '../messages/en.ts'
import styles from './QuickAdd.module.css'

type QuickAddProps = {
  label: string
  /** What is enough, what was recognised, what is known already. */
  hint: ReactNode
  error?: string | null
  isSending: boolean
  canSend: boolean
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A line of fields above a table: Enter adds, and the line is free for the next one. Escape closes it. */
export function QuickAdd({ label, hint, error, isSending, canSend, onSend, onClose, children }: QuickAddProps) {
  const form = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (!canSend || isSending) return
        onSend()
        form.current?.querySelector('input')?.focus()
      }}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <div className={styles.fields}>{children}</div>
      <div className={styles.foot}>
        <div className={styles.hint}>
          {error ? (
            <span role="alert" className={styles.error}>
              {error}
            </span>
          ) : (
            <span role="status">{hint}</span>
          )}
        </div>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('web.close')}
        </Button>
        <Button type="submit" disabled={!canSend} loading={isSending}>
          {t('web.add')}
        </Button>
      </div>
    </form>
  )
}

type QuickFieldProps = Omit<ComponentProps<'input'>, 'onChange'> & { label: string; onChange: (value: string) => void }

export function QuickField({ label, onChange, ...input }: QuickFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        id={id}
        className={styles.input}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

/** A field that is not a plain input, under the same kind of label. */
export const QuickSlot = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={styles.field}>
    <span className={styles.label} aria-hidden>
      {label}
    </span>
    {children}
  </div>
)
