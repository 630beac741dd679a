import type { Context } from '#platform/context.ts'
import { mailerOf } from '#platform/mail/mail.ts'
import { operation } from '#platform/operation.ts'
import type {} from './notifications.tables.ts'
import { notificationSettings as contracts, type NotificationSettings } from './settings.contract.ts'

/** How somebody is told who has chosen nothing: what asks for them at once, the rest once a day. */
const USUAL: NotificationSettings = {
  email: {
    mentioned: 'at_once',
    assigned: 'at_once',
    reminder: 'at_once',
    promise: 'digest',
    commented: 'digest',
    changed: 'digest',
  },
  digestAt: '08:00',
  quietFrom: '18:00',
  quietUntil: '08:00',
  daysOff: [6, 7],
  budget: 3,
}

export const readNotificationSettings = operation(contracts.read, {
  isPersonal: true,
  may: () => true,
  run: view,
})

export const updateNotificationSettings = operation(contracts.update, {
  isPersonal: true,
  may: () => true,
  run: async (ctx, { email, ...changes }) => {
    const old = await find(ctx)
    const {
      email: ways,
      digestAt,
      quietFrom,
      quietUntil,
      daysOff,
      budget,
    } = {
      ...old,
      ...changes,
      email: { ...old.email, ...email },
    }
    const isQuiet = quietFrom !== null && quietUntil !== null
    const columns = {
      email: JSON.stringify(ways),
      digest_at: digestAt,
      quiet_from: isQuiet ? quietFrom : null,
      quiet_until: isQuiet ? quietUntil : null,
      days_off: [...new Set(daysOff)].sort((left, right) => left - right),
      budget,
    }
    await ctx.db
      .insertInto('notification_settings')
      .values({ workspace_id: ctx.actor.workspaceId, user_id: ctx.actor.userId, ...columns })
      .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet(columns))
      .execute()
    return view(ctx)
  },
})

async function find(ctx: Context): Promise<NotificationSettings> {
  const row = await ctx.db
    .selectFrom('notification_settings')
    .selectAll()
    .where('workspace_id', '=', ctx.actor.workspaceId)
    .where('user_id', '=', ctx.actor.userId)
    .executeTakeFirst()
  if (!row) return USUAL
  return {
    email: { ...USUAL.email, ...(row.email as unknown as NotificationSettings['email']) },
    digestAt: row.digest_at,
    quietFrom: row.quiet_from,
    quietUntil: row.quiet_until,
    daysOff: row.days_off,
    budget: row.budget,
  }
}

async function view(ctx: Context) {
  return { ...(await find(ctx)), canMail: mailerOf(ctx.system.config) !== null }
}
