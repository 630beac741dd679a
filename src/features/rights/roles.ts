import { sql } from 'kysely'
import { isAdministrator } from '#features/access/access.policy.ts'
import { emit } from '#platform/changes.ts'
import { operation } from '#platform/operation.ts'
import { roles as contracts, type RoleRights } from './rights.contract.ts'

export const listRoles = operation(contracts.list, {
  may: () => true,
  run: async (ctx) => {
    const answer = await sql<RoleRights>`select role, type, denied from role_rights
      where workspace_id = ${ctx.actor.workspaceId} and denied <> '{}' order by role, type`.execute(ctx.db)
    return { data: answer.rows, nextCursor: null }
  },
})

export const setRole = operation(contracts.set, {
  may: isAdministrator,
  run: async (ctx, { role, type, denied: asked }) => {
    const denied = [...new Set(asked)]
    const { workspaceId } = ctx.actor
    await sql`insert into role_rights (workspace_id, role, type, denied, updated_at)
      values (${workspaceId}, ${role}, ${type}, ${denied}::text[], ${ctx.now})
      on conflict (workspace_id, role, type) do update set denied = excluded.denied, updated_at = excluded.updated_at`.execute(
      ctx.db,
    )
    const after = { role, type, denied }
    await emit(ctx, {
      noun: 'role',
      recordId: workspaceId,
      verb: 'updated',
      after,
      ownerId: null,
      visibility: 'everyone',
    })
    return after
  },
})
