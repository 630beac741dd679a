import { NativeSelect, TextInput } from '@mantine/core'
import { Ground, type Required } from '../fields.contract.ts'
import { FIELD_BUDGET } from '../klm.pure.ts'
import styles from './Fields.module.css'
import { t } from './messages.en.ts'
import type { StagesOf } from './stages.ts'

type RequiredPartProps = {
  stages: StagesOf
  required: Required | null
  seconds: number
  onChange: (required: Required | null) => void
}

/** At which stages a field is needed, and on what ground. Without a ground nobody can be made to fill anything in. */
export function RequiredPart({ stages, required, seconds, onChange }: RequiredPartProps) {
  if (stages.length === 0) return null
  const chosen = required?.stages ?? []
  const toggle = (stage: string) => {
    const next = chosen.includes(stage) ? chosen.filter((each) => each !== stage) : [...chosen, stage]
    if (next.length === 0) return onChange(null)
    return onChange({ ground: 'legal', because: '', ...required, stages: next })
  }
  return (
    <>
      <fieldset className={styles.stages}>
        <legend className={styles.legend}>{t('fields.required')}</legend>
        {stages.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className={styles.toggle}
            aria-pressed={chosen.includes(value)}
            onClick={() => toggle(value)}
          >
            {label}
          </button>
        ))}
      </fieldset>
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
