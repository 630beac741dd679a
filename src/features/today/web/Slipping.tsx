import { useState } from 'react'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { When } from '#web/ui/When.tsx'
import type { Slip } from '../today.contract.ts'
import { t } from './messages.en.ts'
import { pathOfCustomer } from './paths.ts'
import { sayReason } from './sayReason.ts'
import styles from './Today.module.css'

const FIRST = 6

/** Who has been forgotten, and how one sees it. */
export function Slipping({ slips }: { slips: Slip[] }) {
  const [isOpen, setOpen] = useState(false)
  if (slips.length === 0) return <p className={styles.none}>{t('today.slipping.none')}</p>
  return (
    <>
      <ul>
        {slips.slice(0, isOpen ? undefined : FIRST).map((slip) => (
          <SlipLine key={slip.customer?.id ?? slip.reasons[0]?.record?.id} slip={slip} />
        ))}
      </ul>
      {slips.length > FIRST && (
        <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('today.slipping.less') : t('today.slipping.all', { count: slips.length })}
        </button>
      )}
    </>
  )
}

function SlipLine({ slip: { customer, reasons, lastAt } }: { slip: Slip }) {
  const first = reasons[0]
  return (
    <li className={styles.slip} data-item tabIndex={-1}>
      <span className={styles.slipName} data-open-inside>
        {customer ? (
          <RecordChip
            look="plain"
            id={customer.id}
            name={customer.name}
            shape={customer.type === 'company' ? 'square' : 'round'}
            to={pathOfCustomer(customer)}
          />
        ) : (
          <span className="quiet">{t('today.alone')}</span>
        )}
      </span>
      <span className={styles.slipReason}>{first && sayReason(first)}</span>
      {lastAt && (
        <span className={styles.slipWhen}>
          <When at={lastAt} />
        </span>
      )}
    </li>
  )
}
