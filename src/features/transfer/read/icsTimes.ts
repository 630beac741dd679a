import ICAL from 'ical.js'
import { momentIn } from '#kernel/dates.ts'
import type { Component } from './contentLines.ts'
import { propertyOf, type Property } from './property.ts'

/** Time zones by the name under which the file speaks of them: one that this runtime knows, or the file's own rules. */
export type Zones = Map<string, string | InstanceType<typeof ICAL.Timezone>>

const MOST_ZONES = 200

/** Takes a VTIMEZONE with its STANDARD and DAYLIGHT parts. Rules that do not come round once a year are left out. */
export function zonesFrom(zone: Component, offsets: readonly Component[], zones: Zones) {
  const properties = zone.lines.map(propertyOf)
  const name = properties.find((each) => each?.name === 'TZID')?.value.trim() ?? ''
  if (!name || zones.size >= MOST_ZONES) return
  const location = properties.find((each) => each?.name === 'X-LIC-LOCATION')?.value.trim()
  const known = knownZone(location ?? name) ?? knownZone(name)
  if (known) return void zones.set(name, known)
  const isTame = offsets.every(
    ({ lines }) => lines.length < 60 && lines.every((line) => !/^RRULE/i.test(line) || /FREQ=YEARLY/i.test(line)),
  )
  if (!isTame || offsets.length === 0 || offsets.length > 100) return
  const parts = offsets.flatMap((each) => [`BEGIN:${each.name}`, ...each.lines, `END:${each.name}`])
  try {
    const text = ['BEGIN:VTIMEZONE', `TZID:${name}`, ...parts, 'END:VTIMEZONE'].join('\r\n')
    zones.set(name, new ICAL.Timezone(new ICAL.Component(ICAL.parse(text) as unknown[] as never)))
  } catch {
    // A zone that cannot be read is as good as none: its times count as local ones.
  }
}

/** `/mozilla.org/20050126_1/Europe/Berlin` is Europe/Berlin. */
function knownZone(name: string): string | null {
  const short = /([A-Z][A-Za-z_]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)$/.exec(name)?.[1] ?? name
  try {
    return new Intl.DateTimeFormat('en', { timeZone: short }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

/** A date or moment as ISO text: a day alone, UTC where the file says which zone, else local; as it is written where it is neither. */
export function momentOf(property: Property | undefined, zones: Zones): string {
  const text = property?.value.trim() ?? ''
  const found = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?$/.exec(text)
  if (!found) return text
  const [, year, month, day, hour, minute, second = '00', isUtc] = found
  if (hour === undefined) return `${year}-${month}-${day}`
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  if (isUtc) return `${local}Z`
  const id = property?.params.get('TZID')?.[0]
  const zone = id === undefined ? undefined : (zones.get(id) ?? knownZone(id) ?? undefined)
  if (zone === undefined || Number.isNaN(Date.parse(`${local}Z`))) return local
  if (typeof zone === 'string') return momentIn(`${year}-${month}-${day}`, `${hour}:${minute}`, zone).toISOString()
  const time = ICAL.Time.fromDateTimeString(local)
  return new Date(Date.parse(`${local}Z`) - zone.utcOffset(time) * 1000).toISOString()
}
