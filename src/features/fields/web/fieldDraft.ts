import type { CustomKind, FieldView, Required } from '../fields.contract.ts'
import { fromText, toText } from './values.ts'

/** A field as it is written in its form. */
export type FieldDraft = {
  name: string
  kind: CustomKind
  help: string
  choices: string
  standard: string
  unique: boolean
  formula: string
  serves: string
  askedBy: string
  required: Required | null
}

export const draftOf = (field: FieldView | undefined, me: string): FieldDraft => ({
  name: field?.name ?? '',
  kind: field?.kind ?? 'text',
  help: field?.help ?? '',
  choices: field?.choices.map(({ label }) => label).join('\n') ?? '',
  standard: field ? toText(field, field.defaultValue) : '',
  unique: field?.unique ?? false,
  formula: field?.formula ?? '',
  serves: field?.serves ?? '',
  askedBy: field?.askedBy ?? me,
  required: field?.required ?? null,
})

const hasChoices = (kind: CustomKind) => kind === 'oneOf' || kind === 'severalOf'

/** What the API takes. A choice that was renamed where it stands keeps its value, so that records keep theirs. */
export function inputOf(draft: FieldDraft, was?: FieldView) {
  const labels = [
    ...new Set(
      draft.choices
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ]
  const choices = hasChoices(draft.kind)
    ? labels.map((label, index) => ({ value: valueOf(label, index, labels, was), label }))
    : []
  return {
    name: draft.name.trim(),
    help: draft.help.trim(),
    choices,
    defaultValue: fromText({ kind: draft.kind, choices }, draft.standard.trim()),
    unique: draft.unique,
    formula: draft.kind === 'formula' ? draft.formula : null,
    serves: draft.serves,
    askedBy: draft.askedBy,
    required: draft.required,
  }
}

function valueOf(label: string, index: number, labels: string[], was?: FieldView): string {
  const same = was?.choices.find((choice) => choice.label === label)
  if (same) return same.value
  const before = was?.choices[index]
  const isRenamed = before && labels.length === was.choices.length && !labels.includes(before.label)
  return isRenamed ? before.value : label
}
