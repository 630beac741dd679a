import { AppError } from '#kernel/errors.ts'
import type { Context } from '../../context.ts'
import type { RecordType, Row } from '../recordType.ts'
import { customFieldsOf, type KnownField } from './customFields.ts'

type Required = { stages: readonly string[]; types?: readonly string[] }

/** Whether a field is needed there. One that names no stage is needed at all of them, and so it is with types. */
export const isNeededAt = ({ stages, types = [] }: Required, stage: unknown, kind: unknown) =>
  (stages.length === 0 || stages.includes(stage as string)) && (types.length === 0 || types.includes(kind as string))

/** The fields that must be filled in at the stage and for the type of a row, and are not. */
function unanswered({ actor }: Context, type: RecordType, row: Row): KnownField[] {
  const [stage, kind] = [type.stageColumn, type.typeColumn].map((column) => column && row[column])
  return customFieldsOf(actor.workspaceId, type.noun).filter(
    ({ key, required }) => required && isNeededAt(required, stage, kind) && isEmpty(row.custom[key]),
  )
}

/**
 * Asked when a record moves or gets another type, or when a value is taken away; never at birth, never about what was missing before, and not of
 * a file that tells what happened elsewhere.
 * @throws AppError invalid that names the fields, in `details.fields` with what a form needs to ask for them.
 */
export function refuseUnanswered(ctx: Context, type: RecordType, was: Row, next: Row) {
  if (!type.stageColumn || ctx.via === 'import' || ctx.via === 'sample') return
  const isMoving = [type.stageColumn, type.typeColumn].some((column) => column && was[column] !== next[column])
  if (!isMoving && was.custom === next.custom) return
  const fields = unanswered(ctx, type, next).filter(({ key }) => isMoving || !isEmpty(was.custom[key]))
  if (fields.length === 0) return
  const names = fields.map(({ name }) => `"${name}"`).join(', ')
  throw new AppError(
    'invalid',
    'field.required',
    `Fill in ${names} first: it is needed at this stage, or for this type.`,
    {
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
    },
  )
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
