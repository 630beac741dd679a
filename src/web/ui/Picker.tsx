import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState, type ReactNode } from 'react'
import { t } from '../messages/en.ts'
import { useLater } from '../useLater.ts'
import { Popup } from './Popup.tsx'
import { classes } from './classes.ts'
import styles from './Picker.module.css'

export type Pick = { id: string; label: string; note?: string; /** Stands before the label. */ start?: ReactNode }

/** Where the choices come from; `key` names the source, so that its answers are kept apart. */
export type PickSource = { key: string; find: (text: string, signal: AbortSignal) => Promise<Pick[]> }

type PickerProps = {
  label: string
  source: PickSource
  onPick: (pick: Pick) => void
  /** Offers what was typed as something new. */
  create?: { say: (text: string) => string; run: (text: string) => void }
  onCancel?: () => void
  initial?: string
  placeholder?: string
  hasFocus?: boolean
  className?: string
  id?: string
}

const PAUSE_MS = 120

/** A field that finds a record while one types; arrows and Enter choose. */
export function Picker({
  label,
  source,
  onPick,
  create,
  onCancel,
  initial = '',
  placeholder,
  hasFocus,
  className,
  id,
}: PickerProps) {
  const anchor = useRef<HTMLInputElement>(null)
  const list = useId()
  const [text, setText] = useState(initial)
  const [isOpen, setOpen] = useState(Boolean(hasFocus))
  const [at, setAt] = useState(0)
  const asked = useLater(text.trim(), PAUSE_MS)
  const { data = [], isFetching } = useQuery({
    queryKey: [source.key, 'picker', asked],
    queryFn: ({ signal }) => source.find(asked, signal),
    enabled: isOpen,
    placeholderData: (before) => before,
  })

  const makes = create && text.trim() ? [{ id: 'create', label: create.say(text.trim()) }] : []
  const choices: Pick[] = [...data, ...makes]
  const isNothing = choices.length === 0 && text.trim() !== '' && asked === text.trim() && !isFetching
  const chosen = choices[Math.min(at, choices.length - 1)]
  const choose = (pick: Pick | undefined) => {
    if (!pick) return
    setOpen(false)
    if (pick.id === 'create') create?.run(text.trim())
    else onPick(pick)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const acts: Record<string, () => void> = {
      ArrowDown: () => (isOpen ? setAt((at + 1) % Math.max(1, choices.length)) : setOpen(true)),
      ArrowUp: () => setAt((at - 1 + choices.length) % Math.max(1, choices.length)),
      Enter: () => (isOpen ? choose(chosen) : undefined),
      Escape: () => (onCancel ? onCancel() : setOpen(false)),
    }
    const act = acts[event.key]
    if (!act || (!isOpen && !onCancel && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <>
      <input
        ref={anchor}
        id={id}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen && choices.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && chosen ? `${list}-${chosen.id}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        className={classes(styles.input, className)}
        value={text}
        autoFocus={hasFocus}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => (onCancel ? onCancel() : setOpen(false))}
        onKeyDown={onKeyDown}
      />
      {isOpen && (choices.length > 0 || isNothing) && (
        <Popup anchor={anchor} isPassive onClose={() => setOpen(false)}>
          <div id={list} role="listbox" aria-label={label} className={styles.list}>
            {choices.map((pick) => (
              <div
                key={pick.id}
                id={`${list}-${pick.id}`}
                role="option"
                aria-selected={pick === chosen}
                tabIndex={-1}
                className={classes(styles.choice, pick === chosen && styles.chosen)}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setAt(choices.indexOf(pick))}
                onClick={() => choose(pick)}
                onKeyDown={onKeyDown}
              >
                {pick.start}
                <span className={styles.label}>{pick.label}</span>
                {pick.note && <span className={styles.note}>{pick.note}</span>}
              </div>
            ))}
          </div>
          {isNothing && <p className={styles.nothing}>{t('picker.count', { count: 0 })}</p>}
        </Popup>
      )}
      <span role="status" className="visuallyHidden">
        {isOpen ? t('picker.count', { count: choices.length }) : ''}
      </span>
    </>
  )
}
