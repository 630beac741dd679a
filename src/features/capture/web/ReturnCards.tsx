import { useState } from 'react'
import type { ReturnView } from '../capture.contract.ts'
import { t } from './messages.en.ts'
import { ReturnCard } from './ReturnCard.tsx'
import styles from './Returns.module.css'

const AT_ONCE = 3

/** What an entry gave back: three at most, the others on request. */
export function ReturnCards({ returns }: { returns: ReturnView[] }) {
  const [isAll, setAll] = useState(false)
  if (returns.length === 0) return null
  const shown = isAll ? returns : returns.slice(0, AT_ONCE)
  const hidden = returns.length - shown.length
  return (
    <section className={styles.returns} aria-label={t('capture.returns')}>
      {shown.map((each) => (
        <ReturnCard key={each.id} given={each} />
      ))}
      {hidden > 0 && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('capture.moreReturns', { count: hidden })}
        </button>
      )}
    </section>
  )
}
