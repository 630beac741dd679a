import { sql } from 'kysely'
import type { ParsedOf } from '#kernel/contract.ts'
import type { Context } from '#platform/context.ts'
import type { Tables } from '#platform/database/database.ts'
import { mailerOf } from '#platform/mail/mail.ts'
import { operation } from '#platform/operation.ts'
import type {} from './notifications.tables.ts'
import { notificationSettings as contracts, type NotificationSettings } from './settings.contract.ts'

type Changes = ParsedOf<typeof contracts.update>

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
  run: async (ctx, changes) => {
    const { email, ...all } = columnsOf({ ...USUAL, ...changes, email: { ...USUAL.email, ...changes.email } })
    // Only what was given is written over, so that two quick choices do not undo one another.
    const { email: ways, ...given } = columnsOf(changes)
    await ctx.db
      .insertInto('notification_settings')
      .values({
        workspace_id: ctx.actor.workspaceId,
        user_id: ctx.actor.userId,
        email: email ?? '{}',
        ...all,
      } as Insertable)
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'user_id']).doUpdateSet({
          ...given,
          email: sql`notification_settings.email || ${ways ?? '{}'}::jsonb`,
        }),
      )
      .execute()
    return view(ctx)
  },
})

type Insertable = Tables['notification_settings']

const columnsOf = ({ email, digestAt, quietFrom, quietUntil, daysOff, budget }: Changes) => ({
  ...(email && { email: JSON.stringify(email) }),
  ...(digestAt !== undefined && { digest_at: digestAt }),
  ...(quietFrom !== undefined && { quiet_from: quietFrom }),
  ...(quietUntil !== undefined && { quiet_until: quietUntil }),
  ...(daysOff && { days_off: [...new Set(daysOff)].sort((left, right) => left - right) }),
  ...(budget !== undefined && { budget }),
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
    // Half a span is none.
    quietFrom: row.quiet_until && row.quiet_from,
    quietUntil: row.quiet_from && row.quiet_until,
    daysOff: row.days_off,
    budget: row.budget,
  }
}

async function view(ctx: Context) {
  return { ...(await find(ctx)), canMail: mailerOf(ctx.system.config) !== null }
}
