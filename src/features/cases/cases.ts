import { sql } from 'kysely'
import { refuseHiddenFromAssignee } from '#features/access/access.policy.ts'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { lockRecord, refuseStale } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import type { Row } from '#platform/records/recordType.ts'
import { updateRecord } from '#platform/records/write.ts'
import { cases, type CaseView } from './cases.contract.ts'
import { casePolicy } from './cases.policy.ts'
import { caseType } from './cases.record.ts'

const verbs = recordOperations(caseType, cases, casePolicy, {
  onCreate: async (ctx, columns) => {
    refuseHiddenFromAssignee(columns)
    const status = columns.status ?? 'new'
    return { status, priority: columns.priority ?? 'normal', ...solvedAt(ctx, status), number: await nextNumber(ctx) }
  },
  onUpdate: (ctx, columns, row) => {
    refuseHiddenFromAssignee({ ...row, ...columns })
    return columns.status ? solvedAt(ctx, columns.status, row) : {}
  },
})

export const listCases = verbs.list
export const readCase = verbs.read
export const createCase = verbs.create
export const updateCase = verbs.update

export const solveCase = operation(cases.solve, {
  load: lockCase,
  may: casePolicy.canEdit,
  run: async (ctx, { version }, row) => {
    refuseStale(ctx, row, version, (current) => show(ctx, current))
    if (isOver(row.status))
      throw new AppError('conflict', 'case.already_solved', 'This case is solved already. Reopen it first.')
    return show(
      ctx,
      await updateRecord(ctx, caseType, row, { status: 'solved', ...solvedAt(ctx, 'solved', row) }, 'solved'),
    )
  },
})

export const reopenCase = operation(cases.reopen, {
  load: lockCase,
  may: casePolicy.canEdit,
  run: async (ctx, { version }, row) => {
    refuseStale(ctx, row, version, (current) => show(ctx, current))
    if (!isOver(row.status))
      throw new AppError('conflict', 'case.not_solved', 'This case is still open. Solve it or change it instead.')
    return show(
      ctx,
      await updateRecord(ctx, caseType, row, { status: 'open', ...solvedAt(ctx, 'open', row) }, 'reopened'),
    )
  },
})

export const deleteCase = verbs.remove
export const restoreCase = verbs.restore
export const caseHistory = verbs.history

const isOver = (status: unknown) => status === 'solved' || status === 'closed'

/** The moment of the solution stays while the case is over, and goes when it opens again; the history remembers it. */
const solvedAt = (ctx: Context, status: unknown, row?: Row) => ({
  solved_at: isOver(status) ? (row?.solved_at ?? ctx.now) : null,
})

/** Counts without gaps: the counter's row is held until the case is saved or given up. */
async function nextNumber(ctx: Context): Promise<number> {
  const answer = await sql<{
    last: number
  }>`insert into case_numbers (workspace_id, last) values (${ctx.actor.workspaceId}, 1)
    on conflict (workspace_id) do update set last = case_numbers.last + 1 returning last`.execute(ctx.db)
  return answer.rows[0]?.last ?? 1
}

function lockCase(ctx: Context, { id }: { id: string }) {
  return lockRecord(ctx, caseType, casePolicy, id)
}

const show = (ctx: Context, row: Row) => present<CaseView>(caseType, casePolicy, ctx.actor, row)
