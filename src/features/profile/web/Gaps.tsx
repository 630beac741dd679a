import { IconPencilPlus } from '@tabler/icons-react'
import type { ShownField } from '#features/fields/web/customFields.tsx'
import { openOverlay } from '#web/overlays.ts'
import { sayNumber } from '#web/messages/sayNumber.ts'
import type { CompanyProfile } from '../profile.contract.ts'
import { t } from './messages.en.ts'
import styles from './Profile.module.css'
import rows from './Rows.module.css'

type GapsProps = {
  gaps: CompanyProfile['gaps']
  ownGaps: string[]
  known: CompanyProfile['known']
  fields: ShownField[]
  /** What the capture box begins with, for what is better said than filled in. */
  line: string
}

/** What is not known yet, folded: nobody is shown an empty form. Each can be filled in where it stands. */
export function Gaps({ gaps, ownGaps, known, fields, line }: GapsProps) {
  const own = fields.filter(({ name, isEmpty }) => isEmpty && ownGaps.includes(name))
  const count = gaps.length + own.length
  if (count === 0) return null
  return (
    <details className={rows.gaps}>
      <summary>
        {t('profile.gaps')} <span className={styles.count}>{sayNumber(count)}</span>
      </summary>
      <div>
        <p className={rows.gapWhy}>{t('profile.gaps.known', known)}</p>
        {gaps.map(({ field }) => {
          const shown = field === 'companyId' ? undefined : fields.find(({ name }) => name === field)
          return (
            <div key={field} className={rows.gap}>
              <dl>
                {shown?.row ?? (
                  <div className={rows.gapLine}>
                    <dt>{t(`profile.field.${field}`)}</dt>
                    <dd>
                      <button type="button" className={rows.fold} onClick={() => openOverlay('capture', line)}>
                        <IconPencilPlus size={14} stroke={1.7} aria-hidden /> {t('profile.gap.write')}
                      </button>
                    </dd>
                  </div>
                )}
              </dl>
              <p className={rows.gapWhy}>{t(`profile.gap.${field}`)}</p>
            </div>
          )
        })}
        {own.map(({ name, row, why }) => (
          <div key={name} className={rows.gap}>
            <dl>{row}</dl>
            <p className={rows.gapWhy}>{why}</p>
          </div>
        ))}
      </div>
    </details>
  )
}
