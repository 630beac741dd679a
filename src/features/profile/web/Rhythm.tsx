import { insideMoment } from '#web/messages/sayDate.ts'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { keyed } from '#web/ui/keyed.ts'
import type { CompanyProfile } from '../profile.contract.ts'
import { Part } from './Part.tsx'
import { t } from './messages.en.ts'
import styles from './Profile.module.css'

const WIDTH = 312
const HEIGHT = 44
const STEP = WIDTH / 52

type RhythmProps = Pick<CompanyProfile, 'rhythm' | 'knownBy'>

/** The relationship as a picture: a year of weeks, and who of us keeps it. */
export function Rhythm({ rhythm, knownBy }: RhythmProps) {
  const total = rhythm.reduce((sum, week) => sum + week, 0)
  if (total === 0 && knownBy.length === 0) return null
  const top = Math.max(...rhythm, 3)
  return (
    <Part title={t('profile.rhythm')}>
      <svg
        className={styles.rhythm}
        role="img"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        aria-label={t('profile.rhythm.label', { total })}
      >
        {keyed(rhythm).map(({ item: times, at, key }) => {
          const height = times === 0 ? 2 : 5 + (times / top) * (HEIGHT - 5)
          return (
            <rect
              key={key}
              x={at * STEP + 1}
              y={HEIGHT - height}
              width={STEP - 2}
              height={height}
              rx={1.5}
              className={times > 0 ? styles.week : styles.noWeek}
            />
          )
        })}
      </svg>
      <div className={styles.axis} aria-hidden>
        <span>{t('profile.rhythm.yearAgo')}</span>
        <span>{t('profile.rhythm.now')}</span>
      </div>
      <p className={styles.caption}>{t('profile.rhythm.text', { total })}</p>
      {knownBy.length > 0 && (
        <ul className={styles.chips} aria-label={t('profile.knownBy')}>
          {knownBy.map(({ id, name, times, last }) => (
            <li key={id} title={t('profile.knownBy.times', { name, times, when: insideMoment(last) })}>
              <RecordChip id={id} name={name} />
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}
