import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Caller, Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { lookupsOf } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import type { Row } from '#platform/records/recordType.ts'
import { facts, type FactInput, type FactView } from './facts.contract.ts'
import { factPolicy } from './facts.policy.ts'
import { factType } from './facts.record.ts'
import { saveFacts, type Outcome } from './saveFacts.ts'

const verbs = recordOperations(factType, facts, factPolicy, {
  onCreate: (ctx, columns) => {
    refuseWithoutCustomer(columns)
    const title = columns.title ?? [columns.kind, columns.external_id].filter(Boolean).join(' ')
    return { title, occurred_at: columns.occurred_at ?? ctx.now }
  },
  onUpdate: (_, columns, row) => {
    refuseWithoutCustomer({ ...row, ...columns })
    return {}
  },
})

export const listFacts = verbs.list
export const readFact = verbs.read

/** One fact answers with itself, many with what became of them; of many, some may be refused. */
export const sendFacts = operation(facts.send, {
  may: factPolicy.canCreate,
  run: async (ctx, input) => {
    if (!('facts' in input)) return (await saveOne(ctx, input)) as FactView
    const outcome = await saveFacts(ctx, input.facts)
    const refused = outcome.refused.map(({ index, errors }) => ({
      index,
      message: errors.map((error) => error.message).join(' '),
    }))
    return { data: await showAll(ctx, outcome), created: outcome.created, updated: outcome.updated, refused }
  },
})

/** One fact, for other chapters. @throws AppError invalid when it names no customer that the actor can see. */
export const createFact = (caller: Caller | Context, input: FactInput) => sendFacts(caller, input) as Promise<FactView>

export const updateFact = verbs.update
export const deleteFact = verbs.remove
export const restoreFact = verbs.restore
export const factHistory = verbs.history

async function saveOne(ctx: Context, fact: Parameters<typeof saveFacts>[1][number]) {
  const outcome = await saveFacts(ctx, [fact])
  const errors = outcome.refused.flatMap((refused) => refused.errors)
  if (errors.length > 0)
    throw new AppError(
      'invalid',
      'fact.refused',
      `${errors.map((error) => error.message).join(' ')} Nothing was saved.`,
      { errors },
    )
  return (await showAll(ctx, outcome))[0]
}

/** In the order in which they were sent. */
async function showAll(ctx: Context, { ids }: Outcome): Promise<FactView[]> {
  const wanted = ids.filter((id) => id !== null)
  const answer = await sql<Row>`select r.*${lookupsOf(factType, ctx.actor, 'r')} from facts r
    where r.workspace_id = ${ctx.actor.workspaceId} and r.id = any(${wanted}::uuid[])`.execute(ctx.db)
  const rows = new Map(answer.rows.map((row) => [row.id, row]))
  return wanted.flatMap((id) => {
    const row = rows.get(id)
    return row ? [present<FactView>(factType, factPolicy, ctx.actor, row)] : []
  })
}

function refuseWithoutCustomer(columns: Record<string, unknown>) {
  if (columns.company_id || columns.person_id) return
  const message = 'A fact needs a company or a person.'
  throw new AppError('invalid', 'fact.without_customer', message, {
    errors: ['companyId', 'personId'].map((path) => ({ path, message })),
  })
}
