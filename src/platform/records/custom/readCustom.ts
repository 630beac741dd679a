import { isCalculated, isReference, valueSchema } from '#kernel/customField.ts'
import { AppError, type FieldError } from '#kernel/errors.ts'
import type { Actor } from '../../actor.ts'
import { fieldErrors } from '../../parseInput.ts'
import { customFieldsFor } from '../rights.ts'
import type { RecordType, Row } from '../recordType.ts'
import { customFieldsOf, type KnownField } from './customFields.ts'

type Values = Record<string, unknown>

/**
 * What a client gave under `custom`, as the column: values that are not mentioned stay, null empties one, and a newborn
 * gets the defaults. Every fault is told with its path.
 */
export function readCustom(
  actor: Actor,
  type: RecordType,
  given: unknown,
  row?: Row,
): { errors: FieldError[]; columns: Values } {
  const fields = customFieldsOf(actor.workspaceId, type.noun)
  if (given === undefined && (row || fields.length === 0)) return { errors: [], columns: {} }
  const seen = customFieldsFor(actor, type.noun)
  const custom: Values = { ...(row ? row.custom : defaultsOf(fields)) }
  const errors: FieldError[] = []
  for (const [key, value] of Object.entries((given ?? {}) as Values)) {
    const path = `custom.${key}`
    const field = seen.find((each) => each.key === key)
    if (!field) errors.push({ path, message: `There is no field "${key}" for a ${type.label}.` })
    else if (isCalculated(field)) errors.push({ path, message: 'It is calculated, so it cannot be written.' })
    else if (isNothing(value)) delete custom[key]
    else {
      const { data, error } = valueSchema(field).safeParse(value)
      if (error)
        errors.push(
          ...fieldErrors(error).map((each) => ({ ...each, path: [path, each.path].filter(Boolean).join('.') })),
        )
      else custom[key] = data
    }
  }
  const isNew = !row && Object.keys(custom).length === 0
  return { errors, columns: isNew ? {} : { custom } }
}

/** @throws AppError invalid that names each field which cannot be saved so. */
export function customColumns(actor: Actor, type: RecordType, given: unknown, row?: Row): Values {
  const { errors, columns } = readCustom(actor, type, given, row)
  if (errors.length === 0) return columns
  const named = errors.map(({ path }) => path).slice(0, 5)
  throw new AppError(
    'invalid',
    'input.invalid',
    `Please correct ${named.join(', ')} and send it again. Nothing was saved.`,
    {
      errors,
    },
  )
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const isNothing = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

const defaultsOf = (fields: readonly KnownField[]): Values =>
  Object.fromEntries(
    fields.flatMap(({ key, defaultValue }) => (isNothing(defaultValue ?? null) ? [] : [[key, defaultValue]])),
  )

/** Which records the given values refer to, besides those that the row refers to already. */
export function customReferences(actor: Actor, type: RecordType, given: unknown, row?: Row) {
  if (typeof given !== 'object' || given === null) return []
  return customFieldsOf(actor.workspaceId, type.noun).flatMap(({ key, kind }) => {
    const id = (given as Values)[key]
    if (!isReference(kind) || typeof id !== 'string' || !UUID.test(id) || row?.custom[key] === id) return []
    return [{ name: `custom.${key}`, noun: kind, ids: [id] }]
  })
}
