import { AppError } from '#kernel/errors.ts'
import type { Actor } from '../../actor.ts'
import type { RecordType, Row } from '../recordType.ts'
import { customFieldsOf, type KnownField } from './customFields.ts'

/** The fields that must be filled in at the stage where a row stands, or for its profile type, and are not. */
export function unanswered(actor: Actor, type: RecordType, row: Row): KnownField[] {
  const stage = type.stageColumn && row[type.stageColumn]
  return customFieldsOf(actor.workspaceId, type.noun).filter(({ key, required }) => {
    if (!required || !isEmpty(row.custom[key])) return false
    return required.stages.includes(stage as string) || required.types.includes(row.profile_type as string)
  })
}

/**
 * Asked when a record moves, or when a value is taken away; never at birth, and never about what was missing before.
 * @throws AppError invalid that names the fields, in `details.fields` with what a form needs to ask for them.
 */
export function refuseUnanswered(actor: Actor, type: RecordType, was: Row, next: Row) {
  const isMoving =
    (type.stageColumn && was[type.stageColumn] !== next[type.stageColumn]) || was.profile_type !== next.profile_type
  if (!isMoving && was.custom === next.custom) return
  const fields = unanswered(actor, type, next).filter(({ key }) => isMoving || !isEmpty(was.custom[key]))
  if (fields.length === 0) return
  const names = fields.map(({ name }) => `"${name}"`).join(', ')
  throw new AppError('invalid', 'field.required', `Fill in ${names} first: it is needed at this stage.`, {
    errors: fields.map(({ key }) => ({ path: `custom.${key}`, message: 'This is needed here.' })),
    details: {
      fields: fields.map(({ id, key, name, kind, choices, required }) => ({
        id,
        key,
        name,
        kind,
        choices,
        because: required?.because ?? null,
      })),
    },
  })
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
