import { Link } from '@tanstack/react-router'
import { IconDots, IconPencilPlus } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import type { Me } from '#features/access/access.contract.ts'
import { openOverlay } from '#web/overlays.ts'
import styles from './BottomBar.module.css'
import { MoreSheet } from './MoreSheet.tsx'
import { t } from './messages.en.ts'
import type { Place } from './places.ts'
import { NewsCount } from './slots.tsx'
import { usePlaces } from './usePlaces.ts'

const ON_BAR = ['/', '/people', '/deals']

/** The bar under the thumb of a phone: capture in the middle, the rest behind "More". */
export function BottomBar({ me }: { me: Me }) {
  const [isOpen, setOpen] = useState(false)
  const [today, ...others] = usePlaces().filter((place) => ON_BAR.includes(place.to))
  const [left, right] = [[today, others[0]], [others[1]]]
  return (
    <nav className={styles.bar} aria-label={t('shell.main')}>
      {left.map((place) => place && <BarLink key={place.to} place={place} />)}
      <button
        type="button"
        className={styles.capture}
        aria-label={t('shell.captureLong')}
        onClick={() => openOverlay('capture')}
      >
        <IconPencilPlus size={22} stroke={1.8} aria-hidden />
      </button>
      {right.map((place) => place && <BarLink key={place.to} place={place} />)}
      <button
        type="button"
        className={styles.item}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <IconDots size={21} stroke={1.7} aria-hidden />
        {t('shell.more')}
        <Suspense fallback={null}>
          <NewsCount isDot />
        </Suspense>
      </button>
      {isOpen && <MoreSheet me={me} onClose={() => setOpen(false)} />}
    </nav>
  )
}

const BarLink = ({ place: { to, label, icon: Sign } }: { place: Place }) => (
  <Link
    to={to}
    className={styles.item}
    activeProps={{ className: styles.active }}
    activeOptions={{ exact: to === '/' }}
  >
    <Sign size={21} stroke={1.7} aria-hidden />
    {label}
  </Link>
)
