import { sayDay, sayExactDay, sayExactly, sayMoment } from '../messages/sayDate.ts'
import { useMinute } from './useMinute.ts'

type WhenProps = { /** A moment (ISO 8601) or a plain date (YYYY-MM-DD). */ at: string; className?: string }

/** A date as people say it; the exact time is on hover. */
export function When({ at, className }: WhenProps) {
  const now = useMinute()
  const isDay = at.length === 10
  return (
    <time dateTime={at} title={isDay ? sayExactDay(at) : sayExactly(at)} className={className}>
      {isDay ? sayDay(at, now) : sayMoment(at, now)}
    </time>
  )
}
