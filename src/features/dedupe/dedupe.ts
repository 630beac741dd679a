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
      return { stays: await lockRecord(ctx, type, policy, id), goes: await lockRecord(ctx, type, policy, otherId) }
    },
    may: (actor, { stays, goes }) => policy.canEdit(actor, stays) && policy.canDelete(actor, goes),
    run: async (ctx, _, { stays, goes }) => {
      await updateRecord(ctx, type, stays, takeOver(type, stays, goes), 'merged')
      await relink(ctx, noun, goes.id, stays.id)
      await updateRecord(ctx, type, goes, { deleted_at: ctx.now }, 'merged')
      return show(ctx, noun, stays.id) as Promise<OutputOf<C>>
    },
  })
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
      const answer = await sql<{
        group_id: string
      }>`select group_id from changes where workspace_id = ${ctx.actor.workspaceId} and record_id = ${otherId}
        and noun = ${noun} and verb = 'merged' and after ? 'deleted_at' order by id desc limit 1`.execute(ctx.db)
      const group = answer.rows[0]?.group_id
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

const show = async (ctx: Context, noun: string, id: string) =>
  present(typeOf(noun), policyOf(noun), ctx.actor, await loadRecord(ctx, typeOf(noun), policyOf(noun), id))
