import type { ReactNode } from 'react'
import { Link } from '#web/ui/Link.tsx'
import { useLater } from '#web/useLater.ts'
import { useRead } from '#web/useRead.ts'
import { checkDuplicates, type DuplicateType, type Known, type Likely } from '../likely.contract.ts'
import { t } from './messages.en.ts'
import styles from './LikelyRecords.module.css'
import { saySigns } from './saySigns.ts'

const REST_MS = 250

/** Whom the record that is being written down may be, asked whenever the writer rests. */
export function useLikely(type: DuplicateType, record: Known): Likely[] {
  const asked = useLater(JSON.stringify(record), REST_MS)
  const known = JSON.parse(asked) as Known
  const isEmpty = Object.values(known).every((value) => !value || (Array.isArray(value) && value.length === 0))
  return useRead(checkDuplicates, isEmpty ? null : { type, record: known }).data?.data ?? []
}

type LikelyRecordsProps = { type: DuplicateType; likely: readonly Likely[] }

/** A word before somebody is written down twice: who it may be, why, and one click to use that one. Nothing is blocked. */
export function LikelyRecords({ type, likely }: LikelyRecordsProps) {
  return (
    <span className={styles.all}>
      {likely.map(({ id, name, subtitle, sureness, signs }) => (
        <span key={id} className={styles.one}>
          <span>
            {t.rich(sureness === 'almost_certain' ? 'likely.known' : 'likely.maybe', {
              name,
              a: strong,
            })}
            {subtitle && <span className="quiet"> ({subtitle})</span>}
            <span className="quiet">: {saySigns(signs)}.</span>
          </span>{' '}
          <Link to={`/${type}/${id}`} className={styles.use} aria-label={t('likely.useThat', { name })}>
            {t('likely.use')}
          </Link>
        </span>
      ))}
    </span>
  )
}

const strong = (parts: ReactNode[]) => <strong>{parts}</strong>
