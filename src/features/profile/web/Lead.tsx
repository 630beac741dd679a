import { sayMoment } from '#web/messages/sayDate.ts'
import { sayMoney } from '#web/messages/sayNumber.ts'
import type { CompanyProfile } from '../profile.contract.ts'
import { t } from './messages.en.ts'
import styles from './Profile.module.css'

type LeadProps = Pick<CompanyProfile, 'knownBy' | 'lastActivity' | 'deals' | 'money'>

/** How we stand with them, in two sentences. */
export function Lead({ knownBy, lastActivity, deals, money }: LeadProps) {
  const open = deals.filter(({ status }) => status === 'open').length
  const [first, ...others] = knownBy
  const last = lastActivity?.at ?? knownBy[0]?.last
  const sentences = [
    first && last
      ? others.length === 0
        ? t('profile.lead.spoken', { who: first.name, times: first.times, when: lowered(sayMoment(last)) })
        : t('profile.lead.several', { who: first.name, others: others.length, when: lowered(sayMoment(last)) })
      : t('profile.lead.none'),
    open > 0 && t('profile.lead.open', { deals: open, amount: Number(money.open.amount) > 0 ? sayMoney(money.open) : 'none' }),
  ]
  return <p className={styles.lead}>{sentences.filter(Boolean).join(' ')}</p>
}

/** "Today 14:00" inside a sentence; names of weekdays and months keep their capital. */
const lowered = (text: string) => (/^(Today|Yesterday|Tomorrow|Now)\b/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text)
