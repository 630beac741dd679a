import { sql } from 'kysely'
import { visibleTo } from '#features/access/access.policy.ts'
import { addDays, dayIn } from '#kernel/dates.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { contactsOf, customersOf } from './customers.queries.ts'
import { agendaOf, followUpsOf } from './plan.queries.ts'
import { rank } from './rank.ts'
import { today as contracts } from './today.contract.ts'

/** My day. Personal, because whom I put off is nobody else's business. */
export const readToday = operation(contracts.read, {
  isPersonal: true,
  may: () => true,
  run: async (ctx, { date = dayIn(ctx.now, ctx.actor.workspace.timeZone) }) => {
    const agenda = await agendaOf(ctx, date)
    const tasks = await followUpsOf(ctx, date)
    const customers = await customersOf(ctx, date)
    const { slipping, suggestions: ranked } = rank(tasks, customers, date, ctx.now)
    const contacts = await contactsOf(
      ctx,
      ranked.map(({ customer }) => customer.id),
    )
    const suggestions = ranked.map((each) => ({ ...each, person: contacts.get(each.customer.id) ?? null }))
    const isNew = agenda.length + tasks.length + customers.length === 0 && !(await hasAnything(ctx))
    return { date, agenda, tasks, slipping, suggestions, isNew }
  },
})

export const notNow = operation(contracts.notNow, {
  isPersonal: true,
  may: () => true,
  run: async (ctx, { recordId, days }) => {
    const until = addDays(dayIn(ctx.now, ctx.actor.workspace.timeZone), days)
    await sql`insert into put_off (workspace_id, user_id, record_id, until) values (${ctx.actor.workspaceId}, ${ctx.actor.userId}, ${recordId}, ${until}::date)
      on conflict (workspace_id, user_id, record_id) do update set until = excluded.until`.execute(ctx.db)
    return { recordId, until }
  },
})

export const bringBack = operation(contracts.bringBack, {
  isPersonal: true,
  may: () => true,
  run: async (ctx, { recordId }) => {
    await sql`delete from put_off where workspace_id = ${ctx.actor.workspaceId} and user_id = ${ctx.actor.userId} and record_id = ${recordId}`.execute(
      ctx.db,
    )
    return { recordId }
  },
})

async function hasAnything(ctx: Context): Promise<boolean> {
  const some = (table: string) =>
    sql`exists (select from ${sql.table(table)} r where r.workspace_id = ${ctx.actor.workspaceId} and r.deleted_at is null and ${visibleTo(ctx.actor, 'r')})`
  const answer = await sql<{
    is: boolean
  }>`select ${some('people')} or ${some('companies')} or ${some('activities')} as is`.execute(ctx.db)
  return answer.rows[0]?.is ?? false
}
