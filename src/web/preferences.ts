import { useSyncExternalStore } from 'react'

/** How this device shows things; it stays on the device. */
export type Preferences = {
  scheme: 'auto' | 'light' | 'dark'
  density: 'comfortable' | 'compact'
  rail: 'open' | 'narrow'
  /** Keys without a modifier can be turned off, for those who dictate or use switches. */
  singleKeys: boolean
}

const STORED_AS = 'preferences'
const DEFAULTS: Preferences = { scheme: 'auto', density: 'comfortable', rail: 'open', singleKeys: true }
const listeners = new Set<() => void>()
let current = load()

export const preferences = {
  read: () => current,
  set: (changes: Partial<Preferences>) => {
    current = { ...current, ...changes }
    try {
      localStorage.setItem(STORED_AS, JSON.stringify(current))
    } catch {
      // Storage may be full or forbidden; the choice then lasts until the page is closed.
    }
    applyPreferences()
    listeners.forEach((listener) => listener())
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

export const usePreferences = () => useSyncExternalStore(preferences.subscribe, preferences.read)

/** Puts scheme and density on the root element, where the styles look for them. */
export function applyPreferences() {
  const root = document.documentElement
  const isDark =
    current.scheme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : current.scheme === 'dark'
  root.dataset.mantineColorScheme = isDark ? 'dark' : 'light'
  root.dataset.density = current.density
}

function load(): Preferences {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(STORED_AS) ?? '{}') as Partial<Preferences>) }
  } catch {
    return DEFAULTS
  }
}
