import type { MantineColorSchemeManager } from '@mantine/core'
import { preferences } from '#web/preferences.ts'

let stop = () => {}

/** The component library reads light or dark from where everything else about this device is kept. */
export const schemeManager: MantineColorSchemeManager = {
  get: () => preferences.read().scheme,
  set: (scheme) => preferences.set({ scheme }),
  subscribe: (onUpdate) => {
    stop = preferences.subscribe(() => onUpdate(preferences.read().scheme))
  },
  unsubscribe: () => stop(),
  clear: () => preferences.set({ scheme: 'auto' }),
}
