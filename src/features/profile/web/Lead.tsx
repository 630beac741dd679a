import { readMe } from '#features/access/access.contract.ts'
import { insideMoment } from '#web/messages/sayDate.ts'
import { sayMoney } from '#web/messages/sayNumber.ts'
import { useRead } from '#web/useRead.ts'
import type { CompanyProfile } from '../profile.contract.ts'
import { t } from './messages.en.ts'
import styles from './Profile.module.css'

type LeadProps = Pick<CompanyProfile, 'knownBy' | 'lastActivity' | 'deals' | 'money'>

/** How we stand with them, in two sentences. */
export function Lead({ knownBy, lastActivity, deals, money }: LeadProps) {
  const { data: me } = useRead(readMe, {})
  const open = deals.filter(({ status }) => status === 'open').length
  const amount = Number(money.open.amount) > 0 ? sayMoney(money.open) : 'none'
  const contact = sayContact(knownBy, lastActivity?.at, me?.user.id)
  if (!contact && open === 0) return null
  return (
    <p className={styles.lead}>
      {[contact, open > 0 && t('profile.lead.open', { deals: open, amount })].filter(Boolean).join(' ')}
    </p>
  )
}

function sayContact(knownBy: LeadProps['knownBy'], lastAt: string | undefined, myId: string | undefined): string {
  const [first] = knownBy
  if (!first) return ''
  const when = insideMoment(lastAt ?? first.last)
  const others = knownBy.length - 1
  if (knownBy.some(({ id }) => id === myId)) {
    return others > 0
      ? t('profile.lead.youAndOthers', { others, when })
      : t('profile.lead.you', { times: first.times, when })
  }
  return others > 0
    ? t('profile.lead.several', { who: first.name, others, when })
    : t('profile.lead.spoken', { who: first.name, times: first.times, when })
}
