import { z } from 'zod'
import { createTeam } from '#features/access/teams.ts'
import { isAdministrator } from '#features/access/access.policy.ts'
import type { SourceRow } from '#features/transfer/transfer.ts'
import { contract } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { fold } from '#kernel/text.ts'
import { emit } from '#platform/changes.ts'
import type { Caller, Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import type { Seller } from './world.ts'

export type Teams = { sellers: Seller[]; managers: Seller[] }

/** The sellers and their managers as users who cannot sign in, in teams below their regional offices. */
export const loadTeams = (caller: Caller, rows: SourceRow[]): Promise<Teams> => addTeams(caller, { rows })

const addContract = contract({
  name: 'sample.addTeams',
  http: 'POST /samples/teams',
  input: z.strictObject({ rows: z.array(z.custom<SourceRow>()) }),
  output: z.custom<Teams>(),
  summary: 'Add the sellers of the sample and their teams.',
})

const addTeams = operation(addContract, {
  may: isAdministrator,
  run: async (ctx, { rows }) => {
    const values = rows.map((row) => row.values)
    const sellers = await addUsers(
      ctx,
      values.map((row) => row.sales_agent ?? ''),
      'member',
    )
    const managers = await addUsers(ctx, [...new Set(values.map((row) => row.manager ?? ''))], 'manager')
    const idOf = new Map([...sellers, ...managers].map(({ name, id }) => [name, id]))
    for (const [office, there] of Map.groupBy(values, (row) => row.regional_office ?? '')) {
      const region = await createTeam(ctx, { name: office })
      for (const [manager, team] of Map.groupBy(there, (row) => row.manager ?? '')) {
        const memberIds = team.flatMap((row) => idOf.get(row.sales_agent ?? '') ?? [])
        await createTeam(ctx, {
          name: `${office}, ${manager}`,
          parentId: region.id,
          managerId: idOf.get(manager) ?? null,
          memberIds,
        })
      }
    }
    return { sellers, managers }
  },
})

async function addUsers(ctx: Context, names: string[], role: 'member' | 'manager'): Promise<Seller[]> {
  const users = names.map((name) => ({ id: newId(ctx.now.getTime()), name }))
  await ctx.db
    .insertInto('users')
    .values(
      users.map(({ id, name }) => ({
        workspace_id: ctx.actor.workspaceId,
        id,
        name,
        email: mailOf(name),
        role,
        can_sign_in: false,
      })),
    )
    .execute()
  for (const { id, name } of users)
    await emit(ctx, {
      noun: 'user',
      recordId: id,
      verb: 'created',
      after: { name, role },
      ownerId: null,
      visibility: 'everyone',
    })
  return users
}

const mailOf = (name: string) => `${fold(name).replace(/[^a-z0-9-]+/g, '.')}@hardware.example`
