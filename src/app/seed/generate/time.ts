import { addDays } from '#kernel/dates.ts'
import type { Random } from '../random.ts'

/** `HH:MM` within some hours, on a quarter or so. */
export const timeBetween = (random: Random, from: number, to: number) =>
  `${String(random.between(from, to - 1)).padStart(2, '0')}:${String(random.between(0, 11) * 5).padStart(2, '0')}`

/** The day itself, or the working day before a weekend. */
export function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 6) return addDays(day, -1)
  return weekday === 0 ? addDays(day, -2) : day
}

/** The day itself, or the Monday after a weekend. */
export function nextWorkday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  if (weekday === 6) return addDays(day, 2)
  return weekday === 0 ? addDays(day, 1) : day
}
