import { addDays, dayIn, daysBetween, momentIn, timeIn } from '#kernel/dates.ts'
import { locale } from '#web/messages/locale.ts'
import type { PlanEvent } from '../plan.contract.ts'
import type { EventFields } from './EventForm.tsx'

const HOUR = 3_600_000

/** What the form begins with for a new event. */
export const newFields = (startsAt: Date): EventFields => {
  const { timeZone } = locale.read()
  const endsAt = new Date(startsAt.getTime() + HOUR)
  const isSameDay = dayIn(startsAt, timeZone) === dayIn(endsAt, timeZone)
  return {
    title: '',
    day: dayIn(startsAt, timeZone),
    from: timeIn(startsAt, timeZone),
    to: isSameDay ? timeIn(endsAt, timeZone) : '23:59',
    lasts: 0,
    allDay: false,
    location: '',
    remind: '',
  }
}

/** The same for one that is there. */
export const fieldsOf = ({ title, startsAt, endsAt, allDay, location, remindMinutes }: PlanEvent): EventFields => {
  const { timeZone } = locale.read()
  const [starts, ends] = [new Date(startsAt), new Date(endsAt)]
  // A whole day ends at the midnight after it.
  const lastMoment = allDay ? new Date(Math.max(starts.getTime(), ends.getTime() - 1)) : ends
  return {
    title,
    day: dayIn(starts, timeZone),
    from: allDay ? '09:00' : timeIn(starts, timeZone),
    to: allDay ? '10:00' : timeIn(ends, timeZone),
    lasts: daysBetween(dayIn(starts, timeZone), dayIn(lastMoment, timeZone)),
    allDay,
    location: location ?? '',
    remind: remindMinutes === null ? '' : String(remindMinutes),
  }
}

/** What the server takes. */
export function toInput({ title, day, from, to, lasts, allDay, location, remind }: EventFields) {
  const { timeZone } = locale.read()
  const startsAt = momentIn(day, allDay ? '00:00' : from, timeZone)
  const endsAt = allDay
    ? momentIn(addDays(day, 1 + lasts), '00:00', timeZone)
    : momentIn(addDays(day, lasts), to, timeZone)
  return {
    title,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    allDay,
    location: location.trim() || null,
    remindMinutes: remind === '' ? null : Number(remind),
  }
}
