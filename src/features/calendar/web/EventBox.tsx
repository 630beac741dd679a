import { IconRepeat } from '@tabler/icons-react'
import { useId } from 'react'
import { sayTime } from '#web/messages/sayDate.ts'
import { toast, type ToastInput } from '#web/toasts.ts'
import { asApiError } from '#web/apiError.ts'
import { classes } from '#web/ui/classes.ts'
import type { PlanEvent } from '../plan.contract.ts'
import type { Placed } from './layout.pure.ts'
import type { Entry } from './dayBlocks.ts'
import { t } from './messages.en.ts'
import styles from './Clock.module.css'
import { STEP, useDrag } from './useDrag.ts'
import type { Moves } from './useMoves.ts'

/** Pixels for a minute of the clock. */
export const MINUTE_HEIGHT = 0.8
const SHORT = 40
/** Of a box: what its time and edges take, and each line of its name. Whole lines are shown, never half of one. */
const TIME_HEIGHT = 22
const LINE_HEIGHT = 17

type EventBoxProps = { placed: Placed<Entry>; moves: Moves; onOpen: (event: PlanEvent) => void }

/** One event on the clock: opened by a click, moved by dragging or by Alt and the arrow keys. */
export function EventBox({ placed, moves, onOpen }: EventBoxProps) {
  const hint = useId()
  const { item, from, to } = placed
  const { event } = item
  const { drag, begin, wasDragged } = useDrag(MINUTE_HEIGHT, (kind, { days, minutes }) => {
    if (event) say(kind === 'move' ? moves.move(event, days, minutes) : moves.stretch(event, minutes))
  })
  const [moved, longer] = drag?.kind === 'move' ? [drag, 0] : [null, drag?.minutes ?? 0]
  const height = Math.max(20, (to - from + longer) * MINUTE_HEIGHT - 1)
  const style = {
    top: from * MINUTE_HEIGHT,
    height,
    '--lines': Math.max(1, Math.floor((height - TIME_HEIGHT) / LINE_HEIGHT)),
    left: `calc(${(placed.column / placed.columns) * 100}% + 1px)`,
    width: `calc(${100 / placed.columns}% - 3px)`,
    ...(moved && { transform: `translate(${moved.days * moved.width}px, ${moved.minutes * MINUTE_HEIGHT}px)` }),
  }
  if (!event)
    return (
      <div className={classes(styles.event, styles.busy)} style={style}>
        {t('calendar.busy')}
      </div>
    )
  const canMove = event.can.edit
  const onKeyDown = (key: React.KeyboardEvent) => {
    const shift = ARROWS[key.key]
    if (!shift || !key.altKey || !canMove) return
    key.preventDefault()
    const [days, minutes] = shift
    say(key.shiftKey && minutes !== 0 ? moves.stretch(event, minutes) : moves.move(event, days, minutes))
  }
  return (
    <div className={classes(styles.event, drag && styles.dragged)} style={style}>
      <button
        type="button"
        className={classes(styles.open, to - from < SHORT && styles.short)}
        aria-describedby={hint}
        onPointerDown={canMove ? begin('move') : undefined}
        onClick={() => !wasDragged() && onOpen(event)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.name}>
          {event.title}
          {event.seriesId && <IconRepeat size={12} stroke={1.8} aria-hidden className={styles.sign} />}
        </span>
        <span className={styles.time}>
          {sayTime(event.startsAt)}–{sayTime(event.endsAt)}
          {event.location && ` · ${event.location}`}
        </span>
      </button>
      {canMove && <span className={styles.handle} onPointerDown={begin('stretch')} aria-hidden />}
      <span id={hint} hidden>
        {t('calendar.hint')}
      </span>
    </div>
  )
}

const ARROWS: Record<string, [days: number, minutes: number]> = {
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

const say = (done: Promise<ToastInput>) =>
  void done.then(toast, (failure: unknown) => toast({ text: asApiError(failure).detail, tone: 'trouble' }))
