import { IconArrowRight, IconCalendar } from '@tabler/icons-react'
import { dayIn } from '#kernel/dates.ts'
import { locale } from '#web/messages/locale.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import { When } from '#web/ui/When.tsx'
import { classes } from '#web/ui/classes.ts'
import { useMinute } from '#web/ui/useMinute.ts'
import type { DealView } from '../deals.contract.ts'
import styles from './DealCard.module.css'
import { t } from './messages.en.ts'

/** A deal on the board: what, whose, how much, until when, what next. What is missing is said quietly. */
export function DealCard({ deal, ownerName }: { deal: DealView; ownerName: string | undefined }) {
  const { name, companyId, companyName, personName, amount, closeOn, nextStep, status, ownerId } = deal
  const today = dayIn(useMinute(), locale.read().timeZone)
  const isOpen = status === 'open'
  const gaps = isOpen
    ? [!amount && t('deals.noAmount'), !closeOn && t('deals.noDate'), !nextStep && t('deals.noStep')].filter(Boolean)
    : []
  const whose = companyName ?? personName
  return (
    <div className={styles.card}>
      <p className={styles.name}>{name}</p>
      {whose && whose !== name && (
        <p className={styles.whose}>
          <Avatar name={whose} id={companyId ?? undefined} size={16} shape={companyName ? 'square' : 'round'} />
          <span>{whose}</span>
        </p>
      )}
      {nextStep && isOpen && (
        <p className={styles.step}>
          <IconArrowRight size={13} stroke={1.8} aria-hidden />
          <span>{nextStep}</span>
        </p>
      )}
      <div className={styles.foot}>
        <span className={styles.figures}>
          {amount && (
            <strong>
              <MoneyText money={amount} />
            </strong>
          )}
          {closeOn && isOpen && (
            <span className={classes(styles.date, closeOn < today && styles.late)}>
              <IconCalendar size={13} stroke={1.7} aria-hidden />
              <When at={closeOn} />
            </span>
          )}
          {gaps.length > 0 && <span className={styles.gaps}>{gaps.join(' · ')}</span>}
        </span>
        {ownerName && (
          <span title={ownerName} className={styles.owner}>
            <Avatar name={ownerName} id={ownerId ?? undefined} size={18} />
            <span className="visuallyHidden">{ownerName}</span>
          </span>
        )}
      </div>
    </div>
  )
}
