import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { NotificationKind } from './notifications.contract.ts'

/** How one is told by mail: at once, in the mail of the day, or not. */
export const MailWay = z.enum(['at_once', 'digest', 'never'])
export type MailWay = z.infer<typeof MailWay>

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time like 08:30.')

const fields = {
  email: z.record(NotificationKind, MailWay),
  /** When the mail of the day goes out, by the workspace's clock. */
  digestAt: Time,
  /** Between these nothing goes out; both or none. Past midnight where the end is earlier. */
  quietFrom: Time.nullable(),
  quietUntil: Time.nullable(),
  /** Days without any mail: 1 is Monday, 7 is Sunday. */
  daysOff: z.array(z.int().min(1).max(7)).max(7),
  /** At most so many interruptions a day; the rest waits for the mail of the day. Reminders do not count. */
  budget: z.int().min(0).max(50),
}

export const NotificationSettings = z.strictObject(fields)
export type NotificationSettings = z.infer<typeof NotificationSettings>

const View = z.strictObject({
  ...fields,
  /** Whether this installation can send mail at all. */
  canMail: z.boolean(),
})

export const notificationSettings = {
  read: contract({
    name: 'notification_settings.read',
    http: 'GET /me/notification-settings',
    input: z.strictObject({}),
    output: View,
    summary: 'How I want to be told what is new.',
  }),
  update: contract({
    name: 'notification_settings.update',
    http: 'PATCH /me/notification-settings',
    input: z.strictObject({ ...fields, email: z.partialRecord(NotificationKind, MailWay) }).partial(),
    output: View,
    summary: 'Change how I want to be told what is new; what is left out stays.',
  }),
}
