import { IconPencil, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { asApiError } from '../apiError.ts'
import { t } from '../messages/en.ts'
import { ValueInput } from './ValueInput.tsx'
import { keyed } from './keyed.ts'
import styles from './MultiEdit.module.css'

export type Labelled = { value: string; label?: string | null }

type MultiEditProps = {
  label: string
  value: Labelled[]
  onSave: (values: Labelled[]) => Promise<unknown>
  input?: 'email' | 'tel' | 'text'
  /** Makes each value a link: mailto:, tel:. */
  hrefOf?: (value: string) => string
  canEdit?: boolean
}

/** Several mails or phones: each one is edited where it stands; an empty one goes away. */
export function MultiEdit({ label, value, onSave, input = 'text', hrefOf, canEdit = true }: MultiEditProps) {
  const [editing, setEditing] = useState<{ at: number; draft: string } | null>(null)
  const [pending, setPending] = useState<Labelled[] | null>(null)
  const [error, setError] = useState<string | null>(null)
  const shown = pending ?? value

  const put = async (next: Labelled[]) => {
    setPending(next)
    setError(null)
    await onSave(next).catch((failure: unknown) => setError(asApiError(failure).detail))
    setPending(null)
  }
  const save = (at: number, text: string) => {
    setEditing(null)
    const old = shown[at]
    if (text === (old?.value ?? '')) return
    const next = old
      ? shown.map((each, index) => (index === at ? { ...each, value: text } : each))
      : [...shown, { value: text }]
    void put(next.filter((each) => each.value !== ''))
  }
  const inputAt = (at: number) =>
    editing?.at === at && (
      <ValueInput
        label={label}
        kind={input}
        value={editing.draft}
        onChange={(draft) => setEditing({ at, draft })}
        onSave={(text) => save(at, text.trim())}
        onCancel={() => setEditing(null)}
      />
    )

  return (
    <>
      <ul className={styles.list}>
        {keyed(shown).map(({ item: each, at: index, key }) => (
          <li key={key} className={styles.item}>
            {inputAt(index) || (
              <>
                {hrefOf ? (
                  <a className={styles.link} href={hrefOf(each.value)}>
                    {each.value}
                  </a>
                ) : (
                  <span>{each.value}</span>
                )}
                {each.label && <span className={styles.label}>{each.label}</span>}
                {canEdit && (
                  <span className={styles.buttons}>
                    <button
                      type="button"
                      className={styles.button}
                      aria-label={t('web.edit', { what: each.value })}
                      onClick={() => setEditing({ at: index, draft: each.value })}
                    >
                      <IconPencil size={13} aria-hidden />
                    </button>
                    <button
                      type="button"
                      className={styles.button}
                      aria-label={t('web.removeThat', { what: each.value })}
                      onClick={() => void put(shown.filter((_, at) => at !== index))}
                    >
                      <IconX size={13} aria-hidden />
                    </button>
                  </span>
                )}
              </>
            )}
          </li>
        ))}
        {canEdit && (
          <li className={styles.item}>
            {inputAt(shown.length) || (
              <button type="button" className={styles.add} onClick={() => setEditing({ at: shown.length, draft: '' })}>
                <IconPlus size={13} aria-hidden /> {t('web.add')}
                <span className="visuallyHidden"> {label}</span>
              </button>
            )}
          </li>
        )}
      </ul>
      {error && (
        <span role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </>
  )
}
