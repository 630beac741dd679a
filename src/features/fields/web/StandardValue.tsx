import { NativeSelect, TextInput } from '@mantine/core'
import type { Choice } from '#web/ui/ValueInput.tsx'
import type { FieldDraft } from './fieldDraft.ts'
import { t } from './messages.en.ts'
import { choicesOf, inputOf } from './values.ts'

type StandardValueProps = {
  draft: FieldDraft
  users: Choice[]
  error: string | undefined
  onChange: (changes: Partial<FieldDraft>) => void
}

/** What new records get when nobody says anything; not for what is chosen from records, or several at once. */
export function StandardValue({ draft, users, error, onChange }: StandardValueProps) {
  const labels = draft.choices
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const field = { kind: draft.kind, choices: labels.map((label) => ({ value: label, label })) }
  const input = inputOf(field)
  if (!input || input === 'long' || draft.unique) return null
  const choices = choicesOf(field, users)
  const shared = { label: t('fields.default'), value: draft.standard, error }
  if (choices)
    return <NativeSelect {...shared} data={choices} onChange={(event) => onChange({ standard: event.target.value })} />
  return (
    <TextInput
      {...shared}
      type={input === 'number' ? 'text' : input}
      inputMode={input === 'number' ? 'decimal' : undefined}
      onChange={(event) => onChange({ standard: event.target.value })}
    />
  )
}
