import { sql } from 'kysely'
import { addDays, dayIn, daysBetween, timeIn } from '#kernel/dates.ts'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { lockRecord, refuseStale } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import type { Row } from '#platform/records/recordType.ts'
import { updateRecord } from '#platform/records/write.ts'
import { insertRecords } from '#platform/records/writeMany.ts'
import type { EventView } from './calendar.contract.ts'
import { eventPolicy } from './calendar.policy.ts'
import { eventType } from './calendar.record.ts'
import { daysOf, onDay, ruleOf } from './occurrences.pure.ts'
import { series as contracts } from './series.contract.ts'

/** How far ahead a series without an end stands in the calendar; a nightly job keeps it so. */
export const AHEAD_DAYS = 550

const load = (ctx: Context, { id }: { id: string }) => lockRecord(ctx, eventType, eventPolicy, id)
const view = (ctx: Context, row: Row) => present<EventView>(eventType, eventPolicy, ctx.actor, row)
const slotOf = (row: Row) => ({
  startsAt: row.starts_at as Date,
  endsAt: row.ends_at as Date,
  allDay: row.all_day as boolean,
})

export const repeatEvent = operation(contracts.repeat, {
  load,
  may: (actor, row) => eventPolicy.canEdit(actor, row),
  run: async (ctx, { id, version, every, interval, until }, row) => {
    refuseStale(ctx, row, version, (current) => view(ctx, current))
    if (row.series_id)
      throw new AppError(
        'conflict',
        'event.repeats_already',
        'This event repeats already. Delete the following ones first, then let it repeat in another way.',
      )
    const rule = ruleOf(every, interval, until)
    const first = await updateRecord(ctx, eventType, row, { series_id: id, repeats: rule })
    const count = await addTimes(ctx, first, until)
    return { actId: ctx.groupId, event: view(ctx, first), count: count + 1 }
  },
})

export const extendEvents = operation(contracts.extend, {
  load,
  may: (actor, row) => eventPolicy.canEdit(actor, row),
  run: async (ctx, _, row) => {
    const last = (await following(ctx, row)).at(-1)
    const count = last?.repeats ? await addTimes(ctx, last) : 0
    return { actId: ctx.groupId, event: view(ctx, row), count }
  },
})

export const changeFollowingEvents = operation(contracts.changeFollowing, {
  load,
  may: (actor, row) => eventPolicy.canEdit(actor, row),
  run: async (ctx, { id: _, version, title, location, remindMinutes, startsAt, endsAt }, row) => {
    refuseStale(ctx, row, version, (current) => view(ctx, current))
    const { timeZone } = ctx.actor.workspace
    const old = slotOf(row)
    const starts = startsAt ? new Date(startsAt) : old.startsAt
    const length = endsAt ? new Date(endsAt) : new Date(starts.getTime() + Number(old.endsAt) - Number(old.startsAt))
    const slot = { startsAt: starts, endsAt: length, allDay: old.allDay }
    const shift = daysBetween(dayIn(old.startsAt, timeZone), dayIn(starts, timeZone))
    const words = {
      ...(title !== undefined && { title }),
      ...(location !== undefined && { location }),
      ...(remindMinutes !== undefined && { remind_minutes: remindMinutes }),
    }
    const rows = await following(ctx, row)
    for (const each of rows) {
      const day = addDays(dayIn(each.starts_at as Date, timeZone), shift)
      await updateRecord(ctx, eventType, each, { ...words, ...onDay(slot, day, timeZone, timeIn(starts, timeZone)) })
    }
    return { actId: ctx.groupId, event: view(ctx, await load(ctx, row)), count: rows.length }
  },
})

export const removeFollowingEvents = operation(contracts.removeFollowing, {
  load,
  may: (actor, row) => eventPolicy.canDelete(actor, row),
  run: async (ctx, { version }, row) => {
    refuseStale(ctx, row, version, (current) => view(ctx, current))
    const rows = await following(ctx, row)
    for (const each of rows) await updateRecord(ctx, eventType, each, { deleted_at: ctx.now }, 'deleted')
    return { actId: ctx.groupId, event: view(ctx, row), count: rows.length }
  },
})

/** Later times of a series after one that stands, as its rule says. Gives back how many were made. */
async function addTimes(ctx: Context, last: Row, until?: string): Promise<number> {
  const { timeZone } = ctx.actor.workspace
  const horizon = addDays(dayIn(ctx.now, timeZone), AHEAD_DAYS)
  const day = dayIn(last.starts_at as Date, timeZone)
  const days = daysOf(String(last.repeats), day, until && until < horizon ? until : horizon)
  const { title, all_day, location, remind_minutes, people_ids, company_ids, deal_ids, source, series_id, repeats } =
    last
  const same = {
    title,
    all_day,
    location,
    remind_minutes,
    people_ids,
    company_ids,
    deal_ids,
    source,
    series_id,
    repeats,
  }
  const common = { ...same, owner_id: last.owner_id, visibility: last.visibility, custom: last.custom }
  await insertRecords(
    ctx,
    eventType,
    days.map((each) => ({ columns: { ...common, ...onDay(slotOf(last), each, timeZone) } })),
  )
  return days.length
}

/** This time and the later ones that the actor may edit, locked; just this one where nothing repeats. */
async function following(ctx: Context, row: Row): Promise<Row[]> {
  if (!row.series_id) return [row]
  const answer = await sql<Row>`select r.* from events r where r.workspace_id = ${ctx.actor.workspaceId}
    and r.series_id = ${row.series_id} and r.starts_at >= ${row.starts_at} and r.deleted_at is null
    order by r.starts_at for update`.execute(ctx.db)
  return answer.rows.filter((each) => eventPolicy.canEdit(ctx.actor, each))
}
