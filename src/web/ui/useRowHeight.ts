import { useSyncExternalStore } from 'react'
import { preferences } from '../preferences.ts'

/** The height of a row as density and kind of pointer have it, in pixels. */
export const useRowHeight = () => useSyncExternalStore(preferences.subscribe, read)

const read = () => Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 36
