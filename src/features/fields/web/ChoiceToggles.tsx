import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { asApiError } from '#web/apiError.ts'
import { t as web } from '#web/messages/en.ts'
import { toast } from '#web/toasts.ts'
import type { Choice } from '#web/ui/ValueInput.tsx'
import styles from './Fields.module.css'
import { t } from './messages.en.ts'

type ChoiceTogglesProps = {
  label: string
  choices: Choice[]
  values: string[]
  /** All choices are there from the start, as in a form. */
  startsOpen?: boolean
  onSave: (values: string[]) => Promise<unknown>
}

/** Several of a few choices: the chosen ones, and on demand all of them, each switched by a click. */
export function ChoiceToggles({ label, choices, values, startsOpen = false, onSave }: ChoiceTogglesProps) {
  const [isOpen, setOpen] = useState(startsOpen)
  const shown = isOpen ? choices : choices.filter(({ value }) => values.includes(value))
  const toggle = (value: string) => {
    const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value]
    onSave(next).catch((failure: unknown) => toast({ text: asApiError(failure).detail, tone: 'trouble' }))
  }
  return (
    <span className={styles.chips} role="group" aria-label={label}>
      {shown.map((choice) =>
        isOpen ? (
          <button
            key={choice.value}
            type="button"
            className={styles.toggle}
            aria-pressed={values.includes(choice.value)}
            onClick={() => toggle(choice.value)}
          >
            {choice.label}
          </button>
        ) : (
          <span key={choice.value} className={styles.chip}>
            {choice.label}
          </span>
        ),
      )}
      <button
        type="button"
        className={styles.change}
        aria-expanded={isOpen}
        aria-label={web('web.edit', { what: label })}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t('fields.done') : values.length === 0 ? web('web.add') : <IconPencil size={14} aria-hidden />}
      </button>
    </span>
  )
}
