import { NativeSelect, TextInput } from '@mantine/core'
import { Ground, type Required } from '../fields.contract.ts'
import { FIELD_BUDGET } from '../klm.pure.ts'
import styles from './Fields.module.css'
import { t } from './messages.en.ts'
import type { StagesOf } from './stages.ts'

type Where = 'stages' | 'types'

type RequiredPartProps = {
  stages: StagesOf
  /** The types of profile that such records have; none where they have no types. */
  types: StagesOf
  required: Required | null
  seconds: number
  onChange: (required: Required | null) => void
}

/** At which stages a field is needed, and on what ground. Without a ground nobody can be made to fill anything in. */
export function RequiredPart({ stages, types, required, seconds, onChange }: RequiredPartProps) {
  if (stages.length === 0) return null
  const chosen = { stages: required?.stages ?? [], types: required?.types ?? [] }
  const toggle = (where: Where, value: string) => {
    const was = chosen[where]
    const next = { ...chosen, [where]: was.includes(value) ? was.filter((each) => each !== value) : [...was, value] }
    if (next.stages.length + next.types.length === 0) return onChange(null)
    return onChange({ ground: 'legal', because: '', ...required, ...next })
  }
  return (
    <>
      <Toggles
        label={t('fields.required')}
        choices={stages}
        chosen={chosen.stages}
        onToggle={(value) => toggle('stages', value)}
      />
      {types.length > 0 && (
        <Toggles
          label={t('fields.requiredTypes')}
          choices={types}
          chosen={chosen.types}
          onToggle={(value) => toggle('types', value)}
        />
      )}
      <p className={styles.note}>{t('fields.requiredNote')}</p>
      {required && (
        <>
          {seconds > FIELD_BUDGET && <p className={styles.note}>{t('fields.overBudget', { seconds })}</p>}
          <NativeSelect
            label={t('fields.ground')}
            data={Ground.options.map((value) => ({ value, label: t(`fields.ground.${value}`) }))}
            value={required.ground}
            onChange={(event) => onChange({ ...required, ground: event.target.value as Required['ground'] })}
          />
          <TextInput
            label={t('fields.because')}
            required
            value={required.because}
            onChange={(event) => onChange({ ...required, because: event.target.value })}
          />
        </>
      )}
    </>
  )
}

type TogglesProps = { label: string; choices: StagesOf; chosen: string[]; onToggle: (value: string) => void }

const Toggles = ({ label, choices, chosen, onToggle }: TogglesProps) => (
  <fieldset className={styles.stages}>
    <legend className={styles.legend}>{label}</legend>
    {choices.map(({ value, label: name }) => (
      <button
        key={value}
        type="button"
        className={styles.toggle}
        aria-pressed={chosen.includes(value)}
        onClick={() => onToggle(value)}
      >
        {name}
      </button>
    ))}
  </fieldset>
)
