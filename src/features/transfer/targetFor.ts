import { fold } from '#kernel/text.ts'
import type { CustomField } from '#kernel/customField.ts'
import { typeWords } from '#features/profileTypes/known.record.ts'
import { customFieldsOf } from '#platform/records/custom/customFields.ts'
import type { Reading, Target, TargetField } from './target.ts'
import { targets, type TargetName } from './targets/targets.ts'

const READINGS: Record<CustomField['kind'], Reading | null> = {
  text: 'text',
  longText: 'text',
  number: 'number',
  money: 'money',
  date: 'day',
  dateTime: 'moment',
  yesNo: 'yes',
  oneOf: 'oneOf',
  severalOf: 'severalOf',
  link: 'text',
  mail: 'text',
  phone: 'text',
  person: 'reference',
  company: 'reference',
  user: 'reference',
  formula: null,
}

/** A type as files know it in this workspace: with the fields that it has defined itself, under their names and keys. */
export function targetFor(workspaceId: string, name: TargetName): Target {
  const target = targets[name] as Target
  const own = customFieldsOf(workspaceId, target.noun).flatMap((field): [string, TargetField][] => {
    const reading = READINGS[field.kind]
    if (!reading) return []
    const headings = [field.name, field.key, `custom.${field.key}`].map((heading) => heading.toLowerCase())
    const words = field.choices.flatMap(({ value, label }) => [value, label].map((word) => [fold(word), value]))
    const choices = words.length > 0 && { choices: Object.fromEntries(words) as Record<string, string> }
    return [
      [
        `custom.${field.key}`,
        { reading, headings, ...choices, ...(reading === 'reference' && { refers: field.kind }) },
      ],
    ]
  })
  const { profileType } = target.fields
  if (profileType)
    own.push(['profileType', { ...profileType, choices: { ...profileType.choices, ...typeWords(workspaceId) } }])
  return own.length === 0 ? target : { ...target, fields: { ...target.fields, ...Object.fromEntries(own) } }
}
