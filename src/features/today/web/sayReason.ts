import { sayMoney } from '#web/messages/sayNumber.ts'
import type { Reason } from '../today.contract.ts'
import { t } from './messages.en.ts'

/** A reason as a sentence. */
export function sayReason({ kind, values }: Reason): string {
  const { title = '', days = 0, usual } = values
  const amount = values.amount ? sayMoney(values.amount) : 'none'
  if (kind !== 'quiet') return t(`today.reason.${kind}`, { title, days, amount })
  return usual === undefined
    ? t('today.reason.quiet', { span: saySpan(days) })
    : t('today.reason.quietUsual', { span: saySpan(days), usual })
}

function saySpan(days: number): string {
  if (days < 21) return t('today.span.days', { count: days })
  return days < 90
    ? t('today.span.weeks', { count: Math.round(days / 7) })
    : t('today.span.months', { count: Math.round(days / 30) })
}
