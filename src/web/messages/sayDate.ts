import { addDays, dayIn, daysBetween } from '#kernel/dates.ts'
import { dateFormat, locale, relativeFormat } from './locale.ts'

const MINUTE = 60_000

/** `inside` a sentence "today" begins with a small letter. */
type Place = 'alone' | 'inside'

/** A moment as people say it: "5 minutes ago", "Today 14:00", "Tue 14:00", "3 days ago", "14 Nov". */
export function sayMoment(at: string | Date, now: Date = new Date(), place: Place = 'alone'): string {
  const moment = new Date(at)
  const minutes = Math.round((moment.getTime() - now.getTime()) / MINUTE)
  if (minutes === 0) return begun(relative(0, 'second'), place)
  if (minutes > -60 && minutes < 0) return relative(minutes, 'minute')

  const days = daysBetween(dayIn(now, locale.read().timeZone), dayIn(moment, locale.read().timeZone))
  if (days >= -1 && days <= 1) return `${begun(relative(days, 'day'), place)} ${sayTime(moment)}`
  if (days > 1 && days < 7) return `${dateFormat({ weekday: 'short' }).format(moment)} ${sayTime(moment)}`
  return sayDistantDay(moment, days, now)
}

/** A plain date as people say it: "Today", "Tomorrow", "Tue", "3 days ago", "14 Nov". */
export function sayDay(day: string, now: Date = new Date(), place: Place = 'alone'): string {
  const days = daysBetween(dayIn(now, locale.read().timeZone), day)
  if (days >= -1 && days <= 1) return begun(relative(days, 'day'), place)
  const noon = new Date(`${day}T12:00:00Z`)
  if (days > 1 && days < 7) return dateFormat({ weekday: 'short', timeZone: 'UTC' }).format(noon)
  return sayDistantDay(noon, days, now)
}

/** The same inside a sentence: "the last time yesterday 14:00". */
export const insideMoment = (at: string | Date) => sayMoment(at, new Date(), 'inside')

export const insideDay = (day: string) => sayDay(day, new Date(), 'inside')

/** "14:00", or "2:00 PM" where people write so. */
export const sayTime = (at: string | Date) => {
  const { hour12 } = dateFormat({ hour: 'numeric' }).resolvedOptions()
  return dateFormat({ hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' }).format(new Date(at))
}

/** Everything about the moment, for a hover. */
export const sayExactly = (at: string | Date) =>
  dateFormat({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(at))

export const sayExactDay = (day: string) =>
  dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )

/** The heading of a day in a timeline: "Today", "Yesterday", "Tuesday 14 November". */
export function sayDayHeading(day: string, now: Date = new Date()): string {
  const today = dayIn(now, locale.read().timeZone)
  if (day === today || day === addDays(today, -1) || day === addDays(today, 1)) return sayDay(day, now)
  const isThisYear = day.slice(0, 4) === today.slice(0, 4)
  return dateFormat({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(new Date(`${day}T12:00:00Z`))
}

function sayDistantDay(moment: Date, days: number, now: Date) {
  if (days < 0 && days > -14) return relative(days, 'day')
  const isThisYear = moment.getFullYear() === now.getFullYear()
  return dateFormat({ day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) }).format(moment)
}

const relative = (count: number, unit: 'second' | 'minute' | 'day') =>
  relativeFormat({ numeric: 'auto', style: unit === 'day' ? 'long' : 'short' }).format(count, unit)

const begun = (text: string, place: Place) =>
  place === 'inside' ? text : text.charAt(0).toLocaleUpperCase() + text.slice(1)
