import { t } from './messages.en.ts'

const MINUTES = [0, 10, 30, 60, 1440]

/** How long before an event one can be reminded; a time that was chosen elsewhere stays among them. */
export const reminderChoices = (current: string) => [
  { value: '', label: t('calendar.remind.never') },
  ...[...new Set([...MINUTES, ...(current === '' ? [] : [Number(current)])])]
    .sort((left, right) => left - right)
    .map((minutes) => ({ value: String(minutes), label: say(minutes) })),
]

function say(minutes: number): string {
  if (minutes === 0) return t('calendar.remind.start')
  if (minutes % 1440 === 0) return t('calendar.remind.days', { count: minutes / 1440 })
  return minutes % 60 === 0
    ? t('calendar.remind.hours', { count: minutes / 60 })
    : t('calendar.remind.minutes', { count: minutes })
}
