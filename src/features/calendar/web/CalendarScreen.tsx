import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useUsers } from '#features/access/web/useUsers.ts'
import { useAddressState } from '#web/address.ts'
import { useKeys } from '#web/keys.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useIsNarrow } from '#web/ui/useIsNarrow.ts'
import { useRead } from '#web/useRead.ts'
import { calendar } from '../plan.contract.ts'
import { AddEvent } from './AddEvent.tsx'
import styles from './Calendar.module.css'
import { CalendarBar } from './CalendarBar.tsx'
import { Clock } from './Clock.tsx'
import { EventPanel } from './EventPanel.tsx'
import { Free } from './Free.tsx'
import { t } from './messages.en.ts'
import { Month } from './Month.tsx'
import { nextHour } from './nextHour.ts'
import { daysIn, move, today, type View } from './span.ts'
import { useMoves } from './useMoves.ts'

/** Day, week and month: events and tasks where they stand in time, and when one is free. */
export function CalendarScreen() {
  const isNarrow = useIsNarrow()
  const users = useUsers()
  const [view, setView] = useAddressState<View>('view', isNarrow ? 'day' : 'week')
  const [day, setDay] = useAddressState('day', today())
  const [userId, setUser] = useAddressState('of', users.myId)
  const [openId, setOpen] = useState('')
  const [adding, setAdding] = useState<Date | null>(null)
  const moves = useMoves()
  const days = daysIn(view, day)
  const from = days[0] ?? day
  const to = days.at(-1) ?? day
  const question = { from, to, ...(userId && userId !== users.myId ? { userId } : {}) }
  const { data: plan, error, refetch } = useRead(calendar.read, question, { keepPrevious: true })
  const opened = plan?.events.find(({ id }) => id === openId)
  const goTo = (next: string) => setDay(next === today() ? '' : next)
  const toDay = (next: string) => {
    setView('day')
    setTimeout(() => goTo(next))
  }
  const add = () => setAdding(nextHour(day))
  useKeys([
    { keys: 'n', label: t('calendar.new'), run: add },
    { keys: 't', label: t('calendar.today'), run: () => goTo(today()) },
    { keys: 'j', label: t('calendar.after'), run: () => goTo(move(view, day, 1)) },
    { keys: 'k', label: t('calendar.before'), run: () => goTo(move(view, day, -1)) },
  ])
  const shared = { days, moves, onOpen: ({ id }: { id: string }) => setOpen(id), onDay: toDay }
  return (
    <Page
      title={t('calendar.title')}
      width="full"
      actions={
        <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>
          {t('calendar.new')}
        </Button>
      }
      bar={
        <CalendarBar view={view} onView={setView} day={day} days={days} onDay={goTo}>
          {users.choices.length > 1 && (
            <NativeSelect
              aria-label={t('calendar.whose')}
              value={userId || users.myId}
              onChange={(event) => setUser(event.currentTarget.value === users.myId ? '' : event.currentTarget.value)}
              data={users.choices}
            />
          )}
        </CalendarBar>
      }
    >
      {error && !plan && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!plan && !error && <Skeleton shape="lines" count={10} />}
      {plan && (
        <div className={styles.whole}>
          {view === 'month' ? (
            <Month plan={plan} month={day.slice(0, 7)} {...shared} />
          ) : (
            <Clock key={view} plan={plan} onAdd={setAdding} {...shared} />
          )}
          {view !== 'month' && <Free spans={plan.free} onTake={setAdding} />}
        </div>
      )}
      {adding && <AddEvent startsAt={adding} onClose={() => setAdding(null)} />}
      {opened && <EventPanel key={opened.id} event={opened} onClose={() => setOpen('')} />}
    </Page>
  )
}
