import { catalogPolicy } from '#features/access/access.policy.ts'
import { AppError, type FieldError } from '#kernel/errors.ts'
import { operation } from '#platform/operation.ts'
import { present } from '#platform/records/present.ts'
import { countReads } from '#platform/records/custom/reads.ts'
import { customFieldsOf } from '#platform/records/custom/customFields.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import { typeOf } from '#platform/records/recordType.ts'
import { fields, type FieldView } from './fields.contract.ts'
import { fieldType } from './fields.record.ts'
import { checkDefinition } from './definition.ts'
import { keyFor, positionFor } from './place.ts'
import { removedFields } from './removed.queries.ts'
import { makeUnique } from './unique.ts'

const verbs = recordOperations(fieldType, fields, catalogPolicy, {
  owner: () => null,
  onCreate: async (ctx, columns, input) => {
    const type = input.type as FieldView['type']
    const key = await keyFor(ctx, type, input.key as string | undefined, String(input.name))
    const definition = { ...input, key, type } as Parameters<typeof checkDefinition>[1]
    refuse(await checkDefinition(ctx, definition))
    const { after } = input as { after?: string | null }
    return { key, choices: columns.choices ?? [], position: await positionFor(ctx, type, after) }
  },
  onUpdate: async (ctx, columns, row, input) => {
    const view = present<FieldView>(fieldType, catalogPolicy, ctx.actor, { reads: null, is_unread: null, ...row })
    refuse(await checkDefinition(ctx, { ...view, ...input, type: view.type }, view))
    if (input.unique !== undefined && input.unique !== row.is_unique) await makeUnique(ctx, row, Boolean(input.unique))
    if (input.after === undefined) return {}
    return { position: await positionFor(ctx, view.type, input.after as string | null, row.id) }
  },
})

export const listFields = verbs.list
export const readField = verbs.read
export const createField = verbs.create
export const updateField = verbs.update
/** Its values stay for 90 days, and come back with it. */
export const deleteField = verbs.remove
export const restoreField = verbs.restore
export const fieldHistory = verbs.history

export const listRemovedFields = operation(fields.removed, {
  may: () => true,
  run: async (ctx) => ({ data: await removedFields(ctx) }),
})

/** Counted in memory and written now and then: showing a page must not cost a write. */
export const shownFields = operation(fields.shown, {
  may: () => true,
  run: async (ctx, { type, counts }) => {
    const known = new Set([
      ...Object.keys(typeOf(type).fields),
      ...customFieldsOf(ctx.actor.workspaceId, type).map(({ key }) => key),
    ])
    for (const [key, count] of Object.entries(counts)) if (known.has(key)) countReads(ctx, type, key, 'screen', count)
    return {}
  },
})

function refuse(errors: FieldError[]) {
  if (errors.length === 0) return
  const named = errors.map(({ path }) => path).join(', ')
  throw new AppError(
    'invalid',
    'field.invalid',
    `Please correct ${named}. ${errors[0]?.message ?? ''} Nothing was saved.`,
    {
      errors,
    },
  )
}
