import { sql } from 'kysely'
import { dayIn } from '#kernel/dates.ts'
import type { Actor } from '#platform/actor.ts'
import { isRefused, mailerOf, type Mailer } from '#platform/mail/mail.ts'
import type { System } from '#platform/system.ts'
import { composeMail } from './compose.ts'
import { deliveryOf } from './delivery.ts'
import { listNotifications } from './notifications.ts'
import { readNotificationSettings } from './settings.ts'

export const DELIVER = 'notifications:deliver'

type ActorOf = (workspaceId: string, userId: string) => Promise<Actor | null>
type Waiting = { workspace_id: string; user_id: string; email: string; ids: string[] }

const MOST_IN_A_MAIL = 100
/** What has waited longer is old news. */
const OLDEST_DAYS = 7

/** Sends by mail what waits for people, as each of them wants it. Without a mail server everything stays in the product. */
export async function deliverMail(system: System, actorOf: ActorOf) {
  const mailer = mailerOf(system.config)
  if (!mailer) return
  const { rows } = await sql<Waiting>`select n.workspace_id, n.user_id, u.email, array_agg(n.id) as ids
    from notifications n join users u on u.workspace_id = n.workspace_id and u.id = n.user_id
      join workspaces w on w.id = n.workspace_id and not w.is_sample
    where n.read_at is null and (n.mailed_at is null or n.mailed_at < n.at) and n.at > now() - make_interval(days => ${OLDEST_DAYS})
      and u.active and u.can_sign_in
    group by n.workspace_id, n.user_id, u.email`.execute(system.database.owner)
  for (const waiting of rows) {
    const actor = await actorOf(waiting.workspace_id, waiting.user_id)
    if (!actor) continue
    await deliverTo(system, mailer, actor, waiting).catch((error: unknown) =>
      system.log.warn({ err: error, userId: waiting.user_id }, 'a notification mail could not be sent'),
    )
  }
}

async function deliverTo(system: System, mailer: Mailer, actor: Actor, { ids, email }: Waiting) {
  const caller = { actor, system, via: 'job' as const }
  const { data } = await listNotifications(caller, { unread: true, limit: MOST_IN_A_MAIL })
  const settings = await readNotificationSettings(caller, {})
  const { timeZone, locale, name: workspace } = actor.workspace
  const now = system.now()
  const day = dayIn(now, timeZone)
  const due = deliveryOf(
    data.filter(({ id }) => ids.includes(id)),
    settings,
    await sentOn(system, actor, day),
    { now, timeZone },
  )
  if (!due) return
  const base = (system.config.TREFOIL_URL ?? `http://localhost:${system.config.PORT}`).replace(/\/$/, '')
  const message = composeMail(due.news, due.mode, { name: actor.name, email, locale, workspace }, base)
  await mailer.send(message).catch((error: unknown) => {
    if (!isRefused(error)) throw error
    system.log.warn({ err: error, userId: actor.userId }, 'a mail server refused a notification for good')
  })
  await note(system, actor, day, due)
}

async function sentOn({ database }: System, { workspaceId, userId }: Actor, day: string) {
  const { rows } = await sql<{ interruptions: number; digest_sent: boolean }>`select interruptions, digest_sent
    from notification_mailings where workspace_id = ${workspaceId} and user_id = ${userId} and day = ${day}::date`.execute(
    database.owner,
  )
  return { interruptions: rows[0]?.interruptions ?? 0, digest: rows[0]?.digest_sent ?? false }
}

type Due = NonNullable<ReturnType<typeof deliveryOf>>

/** What came in while the mail was on its way is newer than `at`, and waits for the next one. */
async function note({ database }: System, { workspaceId, userId }: Actor, day: string, { mode, news, counts }: Due) {
  const told = JSON.stringify(news.map(({ id, at }) => ({ id, at })))
  await sql`with marked as (
      update notifications n set mailed_at = t.at + interval '1 millisecond' from jsonb_to_recordset(${told}::jsonb) as t(id uuid, at timestamptz)
      where n.workspace_id = ${workspaceId} and n.id = t.id)
    insert into notification_mailings as m (workspace_id, user_id, day, interruptions, digest_sent)
    values (${workspaceId}, ${userId}, ${day}::date, ${counts ? 1 : 0}, ${mode === 'digest'})
    on conflict (workspace_id, user_id, day) do update set interruptions = m.interruptions + excluded.interruptions,
      digest_sent = m.digest_sent or excluded.digest_sent`.execute(database.owner)
}
