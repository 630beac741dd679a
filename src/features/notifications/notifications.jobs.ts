import { sql } from 'kysely'
import type { System } from '#platform/system.ts'

export const REMIND = 'notifications:remind'

/** A promise is due from this hour of its day on, by the workspace's clock. */
const MORNING = '08:00'

/**
 * Tells everybody what they wanted to be reminded of by now, and which of our promises are due today. Each moment is told
 * once: what was told is kept in the same statement, however often, late or early this runs.
 */
export async function tellDue(system: System) {
  const now = system.now()
  await sql`
    with due as (
      select t.workspace_id, t.id, coalesce(t.assignee_id, t.owner_id) as to_whom, 'task' as type, 'reminder' as kind, t.remind_at as due
        from tasks t where t.remind_at <= ${now} and t.remind_at > ${now}::timestamptz - interval '30 days'
          and t.deleted_at is null and t.done_at is null
      union all
      select e.workspace_id, e.id, e.owner_id, 'event', 'reminder', e.remind_at
        from events e where e.remind_at <= ${now} and e.ends_at > ${now} and e.deleted_at is null
      union all
      select t.workspace_id, t.id, coalesce(t.assignee_id, t.owner_id), 'task', 'promise', d.day::timestamp at time zone w.time_zone
        from tasks t join workspaces w on w.id = t.workspace_id
          cross join lateral (select coalesce(t.due_on, (t.due_at at time zone w.time_zone)::date) as day) d
        where t.promised_by = 'us' and t.done_at is null and t.deleted_at is null
          and (t.due_on between ${now}::date - 1 and ${now}::date + 1
            or t.due_at between ${now}::timestamptz - interval '2 days' and ${now}::timestamptz + interval '2 days')
          and d.day = (${now}::timestamptz at time zone w.time_zone)::date
          and (${now}::timestamptz at time zone w.time_zone)::time >= ${MORNING}::time
    ), told as (
      insert into reminders_told (workspace_id, record_id, kind, due)
      select workspace_id, id, kind, due from due where to_whom is not null on conflict do nothing
      returning workspace_id, record_id, kind, due
    )
    select notify_user(d.workspace_id, d.to_whom, d.type, d.id, d.kind, null, null)
    from told t join due d on d.workspace_id = t.workspace_id and d.id = t.record_id and d.kind = t.kind and d.due = t.due`.execute(
    system.database.owner,
  )
}

/** What was told long ago cannot fall due again; what was read long ago is gone. */
export async function forgetOldNotifications(system: System) {
  await sql`delete from reminders_told where told_at < now() - interval '1 year'`.execute(system.database.owner)
  await sql`delete from notifications where read_at < now() - interval '90 days'`.execute(system.database.owner)
  await sql`delete from notification_mailings where day < now() - interval '90 days'`.execute(system.database.owner)
}
