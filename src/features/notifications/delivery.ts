import { dayIn, timeIn } from '#kernel/dates.ts'
import type { NotificationKind } from './notifications.contract.ts'
import type { MailWay, NotificationSettings } from './settings.contract.ts'

type News = { id: string; kinds: readonly NotificationKind[]; at: string }
/** What was sent today already. */
type Sent = { interruptions: number; digest: boolean }
type Clock = { now: Date; timeZone: string }

export type Delivery<Each> = { mode: 'at_once' | 'digest'; news: Each[]; counts: boolean } | null

/** Somebody who is looking reads it in the product first. */
const GRACE_MS = 120_000
const RANK: MailWay[] = ['at_once', 'digest', 'never']

/** The most pressing way among the kinds of one notification. */
export const wayOf = (kinds: readonly NotificationKind[], settings: NotificationSettings): MailWay =>
  RANK.find((way) => kinds.some((kind) => settings.email[kind] === way)) ?? 'never'

/**
 * What goes out by mail at this moment. In quiet hours and on days off everything waits; beyond the budget of the day
 * what would interrupt waits for the mail of the day. Reminders were asked for, so they do not count.
 */
export function deliveryOf<Each extends News>(
  pending: readonly Each[],
  settings: NotificationSettings,
  sent: Sent,
  clock: Clock,
): Delivery<Each> {
  if (isQuiet(settings, clock)) return null
  const ways = pending.map((news) => ({ news, way: wayOf(news.kinds, settings) })).filter(({ way }) => way !== 'never')
  const isDigestDue = !sent.digest && timeIn(clock.now, clock.timeZone) >= settings.digestAt
  if (isDigestDue && ways.length > 0) return { mode: 'digest', news: ways.map(({ news }) => news), counts: false }

  const isReminder = ({ kinds }: News) => kinds.includes('reminder')
  const ripe = ways
    .filter(
      ({ way, news }) =>
        way === 'at_once' && (isReminder(news) || clock.now.getTime() - Date.parse(news.at) >= GRACE_MS),
    )
    .map(({ news }) => news)
  const isSpent = sent.interruptions >= settings.budget
  const news = isSpent ? ripe.filter(isReminder) : ripe
  return news.length > 0 ? { mode: 'at_once', news, counts: news.some((each) => !isReminder(each)) } : null
}

function isQuiet({ quietFrom, quietUntil, daysOff }: NotificationSettings, { now, timeZone }: Clock): boolean {
  const weekday = new Date(`${dayIn(now, timeZone)}T00:00:00Z`).getUTCDay() || 7
  if (daysOff.includes(weekday)) return true
  if (quietFrom === null || quietUntil === null) return false
  const time = timeIn(now, timeZone)
  return quietFrom <= quietUntil ? time >= quietFrom && time < quietUntil : time >= quietFrom || time < quietUntil
}
