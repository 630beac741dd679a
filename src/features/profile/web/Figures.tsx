import { MoneyText } from '#web/ui/MoneyText.tsx'
import { classes } from '#web/ui/classes.ts'
import type { CompanyProfile } from '../profile.contract.ts'
import { t } from './messages.en.ts'
import styles from './Profile.module.css'

const KINDS = ['open', 'won', 'overdue'] as const

/** What the customer is worth, in three figures at most; what is nothing is left out. */
export function Figures({ money }: { money: CompanyProfile['money'] }) {
  const shown = KINDS.filter((kind) => Number(money[kind].amount) !== 0)
  if (shown.length === 0) return null
  return (
    <dl className={styles.figures}>
      {shown.map((kind) => (
        <div key={kind} className={classes(styles.figure, kind === 'overdue' && styles.owed)}>
          <dt>{t(`profile.money.${kind}`)}</dt>
          <dd>
            <MoneyText money={money[kind]} isShort />
          </dd>
        </div>
      ))}
    </dl>
  )
}
