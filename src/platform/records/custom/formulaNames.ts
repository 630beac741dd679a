import type { CustomField, FormulaKind } from '#kernel/customField.ts'
import { fieldsOf, type Kind, type RecordType } from '../recordType.ts'

const BUILT_IN: Partial<Record<Kind, FormulaKind>> = {
  text: 'text',
  integer: 'number',
  boolean: 'yesNo',
  date: 'date',
  moment: 'date',
  money: 'money',
}

const CUSTOM: Partial<Record<string, FormulaKind>> = {
  text: 'text',
  longText: 'text',
  oneOf: 'text',
  link: 'text',
  mail: 'text',
  phone: 'text',
  number: 'number',
  money: 'money',
  date: 'date',
  dateTime: 'date',
  yesNo: 'yesNo',
}

/** `amount` is a field of the type itself, or else a custom one; `custom.amount` is the custom one in any case. */
export function fieldNamed<Custom extends Pick<CustomField, 'key'>>(
  type: RecordType,
  fields: readonly Custom[],
  name: string,
) {
  const field = fieldsOf(type)[name]
  if (field && !field.isHidden) return { field }
  const key = name.replace(/^custom\./, '')
  const custom = fields.find((each) => each.key === key)
  return custom ? { custom } : {}
}

/** What a formula may make of a name; a formula does not read another one. */
export function kindInFormula(type: RecordType, fields: readonly CustomField[], name: string): FormulaKind | undefined {
  const { field, custom } = fieldNamed(type, fields, name)
  if (field) return BUILT_IN[field.kind]
  return custom && CUSTOM[custom.kind]
}
