import type { ReactNode } from 'react'
import { insideDay, insideMoment } from '#web/messages/sayDate.ts'
import { sayMoney } from '#web/messages/sayNumber.ts'
import type { Matter } from '../profile.contract.ts'
import { t } from './messages.en.ts'

type Key = Parameters<typeof t>[0]

const PROMISES = {
  us: 'profile.matter.overdueUs',
  them: 'profile.matter.overdueThem',
  nobody: 'profile.matter.overdueNobody',
} as const

/** What matters, as a sentence. */
export function sayMatter({ kind, values }: Matter): ReactNode {
  const { title = '', on, at, days = 0, amount, stage = '', nextStep } = values
  return t.rich(keyOf(kind, values), {
    title,
    days,
    stage,
    nextStep: nextStep ?? 'none',
    on: on ? insideDay(on) : 'none',
    at: at ? insideMoment(at) : '',
    amount: amount ? sayMoney(amount) : 'none',
    b: (parts) => <strong>{parts}</strong>,
  })
}

function keyOf(kind: Matter['kind'], { by = 'nobody', isSerious }: Matter['values']): Key {
  if (kind === 'overdue') return PROMISES[by]
  return kind === 'case' && isSerious ? 'profile.matter.caseSerious' : `profile.matter.${kind}`
}
