import { momentIn, timeIn } from '#kernel/dates.ts'
import { locale } from '#web/messages/locale.ts'
import { today } from './span.ts'

/** When something new would begin: the next whole hour today, nine o'clock on another day. */
export function nextHour(day: string): Date {
  const { timeZone } = locale.read()
  const hour = Math.min(23, Number(timeIn(new Date(), timeZone).slice(0, 2)) + 1)
  return momentIn(day, day === today() ? `${String(hour).padStart(2, '0')}:00` : '09:00', timeZone)
}
