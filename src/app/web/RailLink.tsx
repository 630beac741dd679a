import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import styles from './Rail.module.css'
import type { Place } from './places.ts'

/** One place in the rail; the current one says so. */
export function RailLink({ place: { to, label, icon: Sign, Count } }: { place: Place }) {
  return (
    <Link
      to={to}
      preload="intent"
      className={styles.item}
      activeProps={{ className: styles.active }}
      activeOptions={{ exact: to === '/' }}
      title={label}
    >
      <Sign size={18} stroke={1.7} aria-hidden className={styles.icon} />
      <span className={styles.label}>{label}</span>
      {Count && (
        <Suspense fallback={null}>
          <Count />
        </Suspense>
      )}
    </Link>
  )
}
