import { linkFields } from '#features/activities/activities.record.ts'
import { fold } from '#kernel/text.ts'
import { recordType } from '#platform/records/recordType.ts'

/** How generic features see an event of the calendar. */
export const eventType = recordType({
  noun: 'event',
  label: 'event',
  table: 'events',
  defaultSort: '-startsAt',
  fields: {
    title: { column: 'title', kind: 'text' },
    startsAt: { column: 'starts_at', kind: 'moment', sort: 'always' },
    endsAt: { column: 'ends_at', kind: 'moment', sort: 'always' },
    allDay: { column: 'all_day', kind: 'boolean' },
    location: { column: 'location', kind: 'text' },
    remindMinutes: { column: 'remind_minutes', kind: 'integer' },
    ...linkFields,
    seriesId: { column: 'series_id', kind: 'id', isReadOnly: true },
    repeats: { column: 'repeats', kind: 'text', isReadOnly: true },
    source: { column: 'source', kind: 'text' },
    externalId: { column: 'external_id', kind: 'text', isHidden: true, isReadOnly: true },
  },
  // Of a series the first stands for all.
  search: ({ id, series_id: seriesId, title, location }) => {
    if (seriesId && seriesId !== id) return null
    const place = (location as string | null) ?? ''
    return { title: String(title), subtitle: place, words: fold(`${String(title)} ${place}`), keys: [] }
  },
})
