import { useSyncExternalStore } from 'react'
import { preferences } from '../preferences.ts'

export type Density = 'comfortable' | 'compact'

const ROWS: Record<Density, number> = { comfortable: 36, compact: 32 }
const fingers = matchMedia('(max-width: 640px), (pointer: coarse)')

/** The height of a row as density and kind of pointer have it, in pixels. For fingers it stays high, whatever is wished. */
export function useRowHeight(density?: Density) {
  const own = useSyncExternalStore(preferences.subscribe, read)
  return density && !fingers.matches ? ROWS[density] : own
}

const read = () => Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 36
