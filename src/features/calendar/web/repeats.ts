import type { Every } from '../series.contract.ts'
import { t } from './messages.en.ts'

/** How something may repeat, by the value in the form. */
const WAYS: Record<string, { every: Every; interval: number; says: Parameters<typeof t>[0] }> = {
  weekday: { every: 'weekday', interval: 1, says: 'calendar.every.weekday' },
  day: { every: 'day', interval: 1, says: 'calendar.every.day' },
  week: { every: 'week', interval: 1, says: 'calendar.every.week' },
  two: { every: 'week', interval: 2, says: 'calendar.every.two' },
  month: { every: 'month', interval: 1, says: 'calendar.every.month' },
  year: { every: 'year', interval: 1, says: 'calendar.every.year' },
}

export const repeatChoices = () => [
  { value: '', label: t('calendar.every.never') },
  ...Object.entries(WAYS).map(([value, { says }]) => ({ value, label: t(says) })),
]

/** What to ask the server for; null where it does not repeat. */
export const wayOf = (value: string) => {
  const way = WAYS[value]
  return way ? { every: way.every, interval: way.interval } : null
}
