import { AppError } from '#kernel/errors.ts'
import type { Contract } from '#kernel/contract.ts'
import type { ListInput, Page } from '#kernel/paging.ts'
import type { HistoryEntry, RecordView } from '#kernel/record.ts'
import type { Context } from '../context.ts'
import { operation, type Operation } from '../operation.ts'
import { declareBirth } from './createMany.ts'
import { toColumns } from './columns.ts'
import { historyOf } from './history.ts'
import { listRecords } from './list.ts'
import { loadRecord, lockRecord, refuseStale } from './load.ts'
import { noteLook } from './looks.ts'
import type { RecordPolicy } from './policy.ts'
import { customColumns } from './custom/readCustom.ts'
import { countApiReads } from './custom/reads.ts'
import { refuseTaken } from './custom/takenValues.ts'
import { present } from './present.ts'
import { checkReferences, guard } from './references.ts'
import { declareView } from './hideable.ts'
import { refuseHidden } from './rights.ts'
import { withRights } from './roleRights.ts'
import type { RecordType, Row } from './recordType.ts'
import { insertRecord, updateRecord } from './write.ts'

type Values = Record<string, unknown>

/** Where a type differs from the rest: each gets column values and gives back more column values. */
export type Hooks = {
  onCreate?: (ctx: Context, columns: Values, input: Values) => Promise<Values> | Values
  onUpdate?: (ctx: Context, columns: Values, row: Row, input: Values) => Promise<Values> | Values
  /** Refuses a deletion by throwing. */
  onRemove?: (ctx: Context, row: Row) => Promise<void> | void
  /** Owner of a new record when the client names none; the actor unless said otherwise. */
  owner?: (ctx: Context, input: Values) => string | null
}

type Contracts = Record<'list' | 'read' | 'create' | 'update' | 'remove' | 'restore' | 'history', Contract>

export type RecordOperations<C extends Contracts> = { [Name in keyof Contracts]: Operation<C[Name]> }

/** The seven verbs that every record has; a type's own verbs stand beside them in its chapter. */
export function recordOperations<C extends Contracts>(
  type: RecordType,
  contracts: C,
  given: RecordPolicy,
  hooks: Hooks = {},
): RecordOperations<C> {
  const policy = withRights(type.noun, given)
  guard(type.noun, policy)
  declareView(type.noun, contracts.read.output)
  declareBirth({ type, contract: contracts.create, update: contracts.update, policy, hooks })
  const show = (ctx: Context, row: Row) => present(type, policy, ctx.actor, row) as never
  const lock = (ctx: Context, input: unknown) => lockRecord(ctx, type, policy, idOf(input))
  const see = (ctx: Context, input: unknown) => loadRecord(ctx, type, policy, idOf(input))

  return {
    list: operation(contracts.list, {
      may: () => true,
      run: async (ctx, input) =>
        (await listRecords(ctx, type, policy, input as ListInput)) as Page<RecordView> as never,
    }),
    read: operation(contracts.read, {
      load: see,
      may: (actor, row) => policy.canSee(actor, row),
      run: async (ctx, _, row) => {
        countApiReads(ctx, type.noun)
        if (policy.sharedBy === 'id') noteLook(ctx, type.noun, row)
        return show(ctx, row)
      },
    }),
    create: operation(contracts.create, {
      may: (actor) => policy.canCreate(actor),
      run: async (ctx, raw) => {
        const input = raw as Values
        const owner = hooks.owner ? hooks.owner(ctx, input) : ctx.actor.userId
        const columns: Values = {
          owner_id: owner,
          ...(input.id ? { id: input.id } : {}),
          ...toColumns(type, withoutKeys(input), ctx.actor),
          ...customColumns(ctx.actor, type, input.custom),
        }
        await checkReferences(ctx, type, input)
        await refuseTaken(ctx, type, columns.custom)
        return show(
          ctx,
          await insertRecord(ctx, type, { ...columns, ...(await hooks.onCreate?.(ctx, columns, input)) }),
        )
      },
    }),
    update: operation(contracts.update, {
      load: lock,
      may: (actor, row) => policy.canEdit(actor, row),
      run: async (ctx, raw, row) => {
        const input = raw as Values & { version?: number }
        refuseStale(ctx, row, input.version, (current) => show(ctx, current))
        refuseHidden(ctx.actor, type, input)
        const columns = {
          ...toColumns(type, withoutKeys(input), ctx.actor),
          ...customColumns(ctx.actor, type, input.custom, row),
        }
        await checkReferences(ctx, type, input, row)
        await refuseTaken(ctx, type, columns.custom, row)
        const patch = { ...columns, ...(await hooks.onUpdate?.(ctx, columns, row, input)) }
        const next = await updateRecord(ctx, type, row, patch)
        // Sharing it away from oneself would be a one-way door.
        if (!policy.canSee(ctx.actor, next))
          throw new AppError(
            'invalid',
            'record.out_of_sight',
            'After this change you could not see it any more. Ask its owner to do it.',
          )
        return show(ctx, next === row ? await see(ctx, input) : next)
      },
    }),
    remove: operation(contracts.remove, {
      load: lock,
      may: (actor, row) => policy.canDelete(actor, row),
      run: async (ctx, _, row) => {
        refuseStale(ctx, row, undefined, (current) => show(ctx, current))
        await hooks.onRemove?.(ctx, row)
        return show(ctx, await updateRecord(ctx, type, row, { deleted_at: ctx.now }, 'deleted'))
      },
    }),
    restore: operation(contracts.restore, {
      load: (ctx, input) => lockRecord(ctx, type, policy, idOf(input), { deleted: true }),
      may: (actor, row) => policy.canDelete(actor, row),
      run: async (ctx, _, row) => show(ctx, await updateRecord(ctx, type, row, { deleted_at: null }, 'restored')),
    }),
    history: operation(contracts.history, {
      load: see,
      may: (actor, row) => policy.canSee(actor, row),
      run: async (ctx, input) =>
        (await historyOf(ctx, type, idOf(input))) as { data: HistoryEntry[]; nextCursor: null } as never,
    }),
  }
}

const idOf = (input: unknown) => (input as { id: string }).id

const withoutKeys = ({ id: _id, version: _version, ...rest }: Values) => rest
