import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Contract, OutputOf, ParsedOf } from '#kernel/contract.ts'
import type { Context } from '#platform/context.ts'
import { operation, type Operation } from '#platform/operation.ts'
import { lockRecord, loadRecord } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf, type Row } from '#platform/records/recordType.ts'
import { undoGroup } from '#platform/records/undo.ts'
import { updateRecord } from '#platform/records/write.ts'
import '#features/companies/companies.ts'
import '#features/people/people.ts'
import { dedupe } from './dedupe.contract.ts'
import { relink } from './relink.ts'
import { takeOver } from './takeOver.ts'

export const mergePeople = merging(dedupe.mergePeople, 'person')
export const unmergePeople = unmerging(dedupe.unmergePeople, 'person')
export const mergeCompanies = merging(dedupe.mergeCompanies, 'company')
export const unmergeCompanies = unmerging(dedupe.unmergeCompanies, 'company')

type Pair = { id: string; otherId: string }

function merging<C extends Contract>(contract: C, noun: string): Operation<C> {
  const type = typeOf(noun)
  const policy = policyOf(noun)
  return operation(contract, {
    load: async (ctx, input: ParsedOf<C>) => {
      const { id, otherId } = input as Pair
      // In the order of their ids, so that two merges of the same pair wait for one another and do not lock up.
      const rows = new Map<string, Row>()
      for (const each of [id, otherId].toSorted()) rows.set(each, await lockRecord(ctx, type, policy, each))
      const [stays, goes] = [rows.get(id) as Row, rows.get(otherId) as Row]
      return { stays, goes, isKeptInSight: await isKeptInSight(ctx, stays, goes) }
    },
    may: (actor, { stays, goes, isKeptInSight: isInSight }) =>
      policy.canEdit(actor, stays) && policy.canEdit(actor, goes) && (isInSight || policy.canDelete(actor, goes)),
    run: async (ctx, input, { stays, goes }) => {
      const { take } = input as { take: string[] }
      const taken = takeOver(type, stays, goes, take)
      // First the one that goes, so that what must be unique is free for the one that stays.
      await updateRecord(ctx, type, goes, { deleted_at: ctx.now }, 'merged')
      await updateRecord(ctx, type, stays, taken, 'merged')
      await relink(ctx, noun, goes.id, stays)
      await sql`insert into merges (workspace_id, goes_id, stays_id, merged_at)
        values (${ctx.actor.workspaceId}, ${goes.id}, ${stays.id}, ${ctx.now})
        on conflict (workspace_id, goes_id) do update set stays_id = excluded.stays_id, merged_at = excluded.merged_at`.execute(
        ctx.db,
      )
      return show(ctx, noun, stays.id) as Promise<OutputOf<C>>
    },
  })
}

/** Whoever may edit both may merge, as long as nobody loses sight of anything: neither everyone, nor a partner who owns what goes. */
async function isKeptInSight({ db, actor }: Context, stays: Row, goes: Row): Promise<boolean> {
  if (stays.visibility !== 'everyone') return false
  if (goes.owner_id === null || goes.owner_id === stays.owner_id) return true
  const owner =
    await sql`select from users where workspace_id = ${actor.workspaceId} and id = ${goes.owner_id} and role <> 'partner'`.execute(
      db,
    )
  return owner.rows.length > 0
}

/** Undoes the whole act by which the other record went into this one. */
function unmerging<C extends Contract>(contract: C, noun: string): Operation<C> {
  const type = typeOf(noun)
  const policy = policyOf(noun)
  return operation(contract, {
    load: (ctx, input: ParsedOf<C>) => lockRecord(ctx, type, policy, (input as Pair).id),
    may: (actor, row: Row) => policy.canEdit(actor, row),
    run: async (ctx, input) => {
      const { id, otherId } = input as Pair
      const group = await mergeOf(ctx, noun, { id, otherId })
      if (!group)
        throw new AppError(
          'not_found',
          `${noun}.not_merged`,
          'These two were not merged, so there is nothing to take back.',
        )
      await undoGroup(ctx, group)
      return show(ctx, noun, id) as Promise<OutputOf<C>>
    },
  })
}

/** The group of the act that merged the two, unless it was taken back since. */
async function mergeOf(ctx: Context, noun: string, { id, otherId }: Pair): Promise<string | undefined> {
  const { workspaceId } = ctx.actor
  const answer = await sql<{ group_id: string; verb: string }>`select c.group_id, c.verb from changes c
    where c.workspace_id = ${workspaceId} and c.record_id = ${otherId} and c.noun = ${noun} and c.after ? 'deleted_at'
      and (exists (select from merges m where m.workspace_id = c.workspace_id and m.goes_id = c.record_id and m.stays_id = ${id})
        or exists (select from changes s where s.workspace_id = c.workspace_id and s.group_id = c.group_id and s.record_id = ${id}))
    order by c.id desc limit 1`.execute(ctx.db)
  const [last] = answer.rows
  return last?.verb === 'merged' ? last.group_id : undefined
}

const show = async (ctx: Context, noun: string, id: string) =>
  present(typeOf(noun), policyOf(noun), ctx.actor, await loadRecord(ctx, typeOf(noun), policyOf(noun), id))
