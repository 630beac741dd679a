import type { FieldView } from '#features/fields/fields.contract.ts'
import { fromText, inputOf } from '#features/fields/web/values.ts'
import type { Choice } from '#web/ui/ValueInput.tsx'
import type { FilterField } from '#web/ui/filterField.ts'
import type { BulkChange } from '../bulk.contract.ts'
import { t } from './messages.en.ts'

/** Something that can be done to many at once: a field, or a tag. */
export type Offered = {
  key: string
  label: string
  choices?: Choice[]
  input?: string
  isTag?: boolean
  own?: FieldView
}

/** Set by the program, or by verbs of their own. */
const FIXED = new Set(['createdAt', 'updatedAt', 'status', 'stageId', 'pipelineId', 'tags'])

/** The fields of a list that one value can be given to, with its tags first to come and to go. */
export function changesFor(fields: readonly FilterField[], own: readonly FieldView[]): Offered[] {
  const offered = fields.flatMap((field): Offered[] => {
    const { key, label, kind, choices } = field
    const custom = own.find((each) => key === `custom.${each.key}`)
    if (custom) {
      if (!inputOf(custom)) return []
      const yesOrNo = [
        { value: 'true', label: t('views.yes') },
        { value: 'false', label: t('views.no') },
      ]
      const options = custom.kind === 'yesNo' ? yesOrNo : choices
      return [{ key, label, own: custom, ...(options ? { choices: options } : { input: typeOf(custom) }) }]
    }
    if (FIXED.has(key) || key.includes('.') || kind === 'record' || kind === 'boolean' || kind === 'number') return []
    return [{ key, label, ...(choices ? { choices } : { input: kind === 'date' ? 'date' : 'text' }) }]
  })
  const hasTags = fields.some(({ key }) => key === 'tags')
  const tags = [
    { key: '+tag', label: t('views.addTag'), isTag: true },
    { key: '-tag', label: t('views.removeTag'), isTag: true },
  ]
  return hasTags ? [...offered, ...tags] : offered
}

const typeOf = (field: FieldView) => {
  const input = inputOf(field)
  return input === 'long' || input === 'number' || input === 'select' ? 'text' : (input ?? 'text')
}

/** The change that a value means; undefined while a tag has no name. Nothing empties a field. */
export function changeFrom({ key, own, isTag }: Offered, text: string): BulkChange | undefined {
  const value = text.trim()
  if (isTag) {
    if (!value) return undefined
    return key === '+tag' ? { addTag: value } : { removeTag: value }
  }
  if (own) return { set: { custom: { [own.key]: fromText(own, value) } } }
  return { set: { [key]: value || null } }
}
