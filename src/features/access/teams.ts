import { sql } from 'kysely'
import { AppError, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Actor } from '#platform/actor.ts'
import { emit } from '#platform/changes.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { isAdministrator } from './access.policy.ts'
import { teams as contracts, type TeamView } from './access.contract.ts'
import type {} from './access.tables.ts'
import { tellAccess } from './accounts.ts'

type Row = {
  id: string
  name: string
  manager_id: string | null
  parent_id: string | null
  member_ids: string[]
  version: number
  created_at: Date
  updated_at: Date
}
type Patch = { name?: string; managerId?: string | null; parentId?: string | null; memberIds?: string[] }

export const listTeams = operation(contracts.list, {
  may: () => true,
  run: async (ctx) => ({ data: (await findTeams(ctx)).map((row) => present(ctx.actor, row)), nextCursor: null }),
})

export const readTeam = operation(contracts.read, {
  load: (ctx, { id }) => findTeam(ctx, id),
  may: () => true,
  run: async (ctx, _, row) => present(ctx.actor, row),
})

export const createTeam = operation(contracts.create, {
  may: isAdministrator,
  run: async (ctx, { id = newId(), ...input }) => {
    await ctx.db
      .insertInto('teams')
      .values({
        workspace_id: ctx.actor.workspaceId,
        id,
        name: input.name,
        manager_id: input.managerId,
        parent_id: input.parentId,
        deleted_at: null,
      })
      .execute()
    await setMembers(ctx, id, input.memberIds)
    return finish(ctx, id, 'created', input)
  },
})

export const updateTeam = operation(contracts.update, {
  load: (ctx, { id }) => findTeam(ctx, id),
  may: isAdministrator,
  run: async (ctx, { id, version, ...patch }, row) => {
    const seen = version ?? ctx.ifMatch
    if (seen !== undefined && seen !== row.version) {
      throw new AppError(
        'conflict',
        'record.stale',
        'Somebody changed this team in the meantime. Look again and save again.',
        {
          details: { yourVersion: seen, currentVersion: row.version, current: present(ctx.actor, row) },
        },
      )
    }
    if (patch.parentId) await refuseCycle(ctx, id, patch.parentId)
    await write(ctx, id, {
      ...(patch.name === undefined ? {} : { name: patch.name }),
      ...(patch.managerId === undefined ? {} : { manager_id: patch.managerId }),
      ...(patch.parentId === undefined ? {} : { parent_id: patch.parentId }),
    })
    if (patch.memberIds) await setMembers(ctx, id, patch.memberIds)
    return finish(ctx, id, 'updated', patch)
  },
})

export const deleteTeam = operation(contracts.remove, {
  load: (ctx, { id }) => findTeam(ctx, id),
  may: isAdministrator,
  run: async (ctx, { id }, row) => {
    await write(ctx, id, { deleted_at: ctx.now })
    await tell(ctx, id, 'deleted', {})
    return present(ctx.actor, row)
  },
})

export const restoreTeam = operation(contracts.restore, {
  may: isAdministrator,
  run: async (ctx, { id }) => {
    await write(ctx, id, { deleted_at: null })
    return finish(ctx, id, 'restored', {})
  },
})

/** A team below itself would have no top. */
async function refuseCycle(ctx: Context, id: string, parentId: string) {
  const answer = await sql`with recursive above as (
      select id, parent_id from teams where workspace_id = ${ctx.actor.workspaceId} and id = ${parentId}
      union select t.id, t.parent_id from teams t join above a on t.workspace_id = ${ctx.actor.workspaceId} and t.id = a.parent_id
    ) select from above where id = ${id}`.execute(ctx.db)
  if (answer.rows.length > 0)
    throw new AppError('invalid', 'team.cycle', 'A team cannot stand below itself. Choose another team above it.')
}

const write = (ctx: Context, id: string, columns: Record<string, unknown>) =>
  ctx.db
    .updateTable('teams')
    .set((eb) => ({ ...columns, version: eb('version', '+', 1), updated_at: ctx.now }))
    .where('workspace_id', '=', ctx.actor.workspaceId)
    .where('id', '=', id)
    .execute()

async function setMembers(ctx: Context, teamId: string, memberIds: string[]) {
  const { workspaceId } = ctx.actor
  await ctx.db
    .deleteFrom('team_members')
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .execute()
  if (memberIds.length === 0) return
  await ctx.db
    .insertInto('team_members')
    .values([...new Set(memberIds)].map((user_id) => ({ workspace_id: workspaceId, team_id: teamId, user_id })))
    .execute()
}

async function finish(ctx: Context, id: string, verb: string, after: Patch): Promise<TeamView> {
  await tell(ctx, id, verb, after)
  return present(ctx.actor, await findTeam(ctx, id))
}

async function tell(ctx: Context, id: string, verb: string, after: Patch) {
  await emit(ctx, { noun: 'team', recordId: id, verb, after, ownerId: null, visibility: 'everyone' })
  ctx.afterCommit(() => tellAccess(ctx.system.database))
}

async function findTeams(ctx: Context, id?: string): Promise<Row[]> {
  const one = id ? sql`and t.id = ${id}` : sql``
  const answer =
    await sql<Row>`select t.*, coalesce(array_agg(m.user_id) filter (where m.user_id is not null), '{}') as member_ids
    from teams t left join team_members m on m.workspace_id = t.workspace_id and m.team_id = t.id
    where t.workspace_id = ${ctx.actor.workspaceId} and t.deleted_at is null ${one} group by t.workspace_id, t.id order by t.name, t.id`.execute(
      ctx.db,
    )
  return answer.rows
}

async function findTeam(ctx: Context, id: string): Promise<Row> {
  const [row] = await findTeams(ctx, id)
  if (!row) throw notFound('team')
  return row
}

const present = (actor: Actor, row: Row): TeamView => ({
  id: row.id,
  name: row.name,
  managerId: row.manager_id,
  parentId: row.parent_id,
  memberIds: row.member_ids,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  can: { edit: isAdministrator(actor), delete: isAdministrator(actor) },
})
