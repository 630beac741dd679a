import { useState } from 'react'
import { insideMoment } from '#web/messages/sayDate.ts'
import { sayPercent } from '#web/messages/sayNumber.ts'
import { Link } from '#web/ui/Link.tsx'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import type { CompanyProfile } from '../profile.contract.ts'
import { Part } from './Part.tsx'
import { t } from './messages.en.ts'
import rows from './Rows.module.css'

type Deal = CompanyProfile['deals'][number]

/** Open deals with how far they are; closed ones behind one line. */
export function DealsPart({ deals }: { deals: Deal[] }) {
  const [isOpen, setOpen] = useState(false)
  if (deals.length === 0) return null
  const open = deals.filter(({ status }) => status === 'open')
  const closed = deals.filter(({ status }) => status !== 'open')
  return (
    <Part title={t('profile.deals')} count={deals.length}>
      <ul className={rows.rows}>
        {open.map((deal) => (
          <DealLine key={deal.id} deal={deal} />
        ))}
        {(isOpen || open.length === 0) && closed.map((deal) => <DealLine key={deal.id} deal={deal} />)}
      </ul>
      {closed.length > 0 && open.length > 0 && !isOpen && (
        <button type="button" className={rows.fold} onClick={() => setOpen(true)}>
          {t('profile.deals.more', { count: closed.length })}
        </button>
      )}
    </Part>
  )
}

function DealLine({ deal: { id, name, status, stageName, probability, amount, stageSince } }: { deal: Deal }) {
  return (
    <li>
      <Link to={`/deals/${id}`} className={rows.row}>
        <span className={rows.rowTitle}>{name}</span>
        <span className={rows.rowEnd}>
          <MoneyText money={amount} />
        </span>
        {status === 'open' ? (
          <>
            <span className={rows.meter} title={sayPercent(probability / 100)} aria-hidden>
              <span style={{ width: `${Math.max(4, probability)}%` }} />
            </span>
            <span className={rows.rowNote}>
              {t('profile.deal.since', { stage: stageName, when: insideMoment(stageSince) })}
            </span>
          </>
        ) : (
          <span className={rows.rowNote}>{t(`profile.deal.${status}`)}</span>
        )}
      </Link>
    </li>
  )
}
