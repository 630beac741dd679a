import type { Choice } from '#web/ui/ValueInput.tsx'
import styles from './ProfileTypes.module.css'

type ChooseProps = { label: string; choices: Choice[]; value: string; onChange: (value: string) => void }

/** A few choices of which one is taken, all in sight. */
export const Choose = ({ label, choices, value, onChange }: ChooseProps) => (
  <div className={styles.choices} role="group" aria-label={label}>
    {choices.map((choice) => (
      <button
        key={choice.value}
        type="button"
        className={styles.toggle}
        aria-pressed={choice.value === value}
        onClick={() => onChange(choice.value)}
      >
        {choice.label}
      </button>
    ))}
  </div>
)
