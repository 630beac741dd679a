import { useId, useState } from 'react'
import { t } from '../messages/en.ts'
import styles from './TickList.module.css'
import { useTicks, type KeepTicks } from './useTicks.ts'

export type TickChoice = { id: string; label: string; note?: string }

type TickListProps = {
  label: string
  choices: TickChoice[]
  chosen: readonly string[]
  onChange: KeepTicks
  canEdit?: boolean
  /** Said when there is nothing to choose from. */
  none: string
}

const MANY = 8

/** Several of a few: ticks, with a search field once there are many. What is chosen stands first. */
export function TickList({ label, choices, chosen, onChange, canEdit = true, none }: TickListProps) {
  const id = useId()
  const [search, setSearch] = useState('')
  // The order is taken once: a line that jumps away under the finger is a nuisance.
  const [first] = useState(() => new Set(chosen))
  const wanted = search.trim().toLocaleLowerCase()
  const shown = choices
    .filter((choice) => choice.label.toLocaleLowerCase().includes(wanted))
    .toSorted((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)))
  const { ticks, toggle } = useTicks(chosen, onChange)

  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {choices.length === 0 && <p className="quiet">{none}</p>}
      {choices.length > MANY && (
        <input
          type="search"
          className={styles.search}
          value={search}
          placeholder={t('filter.search')}
          aria-label={`${t('filter.search')}: ${label}`}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <ul className={styles.list}>
        {shown.map((choice) => (
          <li key={choice.id}>
            <label className={styles.line} htmlFor={`${id}-${choice.id}`}>
              <input
                id={`${id}-${choice.id}`}
                type="checkbox"
                checked={ticks.includes(choice.id)}
                disabled={!canEdit}
                onChange={() => toggle(choice.id)}
              />
              <span className={styles.name}>{choice.label}</span>
              {choice.note && <span className={styles.note}>{choice.note}</span>}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
