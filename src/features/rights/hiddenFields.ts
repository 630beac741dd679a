import { sql } from 'kysely'
import { isAdministrator } from '#features/access/access.policy.ts'
import { AppError } from '#kernel/errors.ts'
import { emit } from '#platform/changes.ts'
import { operation } from '#platform/operation.ts'
import { customFieldsOf } from '#platform/records/custom/customFields.ts'
import { hideableFields } from '#platform/records/hideable.ts'
import { hiddenFields as contracts, RightsType, type Hiding } from './rights.contract.ts'
import { OPEN_ENTRIES } from './rights.jobs.ts'

const choicesOf = (workspaceId: string, type: RightsType) => [
  ...hideableFields(type),
  ...customFieldsOf(workspaceId, type).map(({ key }) => `custom.${key}`),
]

export const listHiddenFields = operation(contracts.list, {
  may: isAdministrator,
  run: async (ctx) => {
    const { workspaceId } = ctx.actor
    const answer = await sql<Hiding>`select type, field, roles, team_ids as "teamIds" from hidden_fields
      where workspace_id = ${workspaceId} and (roles <> '{}' or team_ids <> '{}') order by type, field`.execute(ctx.db)
    const choices = Object.fromEntries(RightsType.options.map((type) => [type, choicesOf(workspaceId, type)]))
    return { data: answer.rows, nextCursor: null, choices: choices as Record<RightsType, string[]> }
  },
})

export const setHiddenField = operation(contracts.set, {
  may: isAdministrator,
  run: async (ctx, hiding) => {
    const { workspaceId } = ctx.actor
    const { type, field, roles, teamIds } = hiding
    if (!choicesOf(workspaceId, type).includes(field)) {
      const message = `"${field}" of a ${type} cannot be hidden: there is no such field, or it always has a value.`
      throw new AppError('invalid', 'hidden_field.fixed', message, { errors: [{ path: 'field', message }] })
    }
    await sql`insert into hidden_fields (workspace_id, type, field, roles, team_ids, updated_at)
      values (${workspaceId}, ${type}, ${field}, ${roles}::text[], ${teamIds}::uuid[], ${ctx.now})
      on conflict (workspace_id, type, field) do update
        set roles = excluded.roles, team_ids = excluded.team_ids, updated_at = excluded.updated_at`.execute(ctx.db)
    await emit(ctx, {
      noun: 'hiddenField',
      recordId: workspaceId,
      verb: 'updated',
      after: hiding,
      ownerId: null,
      visibility: 'everyone',
    })
    // The entries that everybody may find are written anew; until then, those from whom something is hidden find less.
    await ctx.system.enqueue({
      task: OPEN_ENTRIES,
      payload: { workspaceId, type },
      key: `${OPEN_ENTRIES} ${workspaceId} ${type}`,
      db: ctx.db,
    })
    return hiding
  },
})
