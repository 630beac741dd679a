import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { dateFormat } from '#web/messages/locale.ts'
import { Tabs } from '#web/ui/Tabs.tsx'
import styles from './Calendar.module.css'
import { t } from './messages.en.ts'
import { move, today, type View } from './span.ts'

const VIEWS: View[] = ['day', 'week', 'month']

type CalendarBarProps = {
  view: View
  onView: (view: View) => void
  day: string
  days: string[]
  onDay: (day: string) => void
  children?: ReactNode
}

/** Where in time, how much of it, and whose. */
export function CalendarBar({ view, onView, day, days, onDay, children }: CalendarBarProps) {
  return (
    <div className={styles.bar}>
      <div className={styles.steps}>
        <Button variant="default" className={styles.today} onClick={() => onDay(today())}>
          {t('calendar.today')}
        </Button>
        <button
          type="button"
          className={styles.step}
          aria-label={t('calendar.before')}
          onClick={() => onDay(move(view, day, -1))}
        >
          <IconChevronLeft size={18} stroke={1.7} aria-hidden />
        </button>
        <button
          type="button"
          className={styles.step}
          aria-label={t('calendar.after')}
          onClick={() => onDay(move(view, day, 1))}
        >
          <IconChevronRight size={18} stroke={1.7} aria-hidden />
        </button>
        <h2 className={styles.span} aria-live="polite">
          {nameOf(view, day, days)}
        </h2>
      </div>
      <div className={styles.choices}>
        {children}
        <Tabs
          label={t('calendar.view')}
          tabs={VIEWS.map((key) => ({ key, label: t(`calendar.view.${key}`) }))}
          active={view}
          onChange={(key) => onView(key as View)}
        />
      </div>
    </div>
  )
}

/** "Sunday 22 November", "16–22 Nov 2026", "November 2026". */
function nameOf(view: View, day: string, days: string[]): string {
  const noon = (each: string) => new Date(`${each}T12:00:00Z`)
  if (view === 'month') return dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day))
  if (view === 'day')
    return dateFormat({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noon(day))
  const range = dateFormat({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  return range.formatRange(noon(days[0] ?? day), noon(days.at(-1) ?? day))
}
