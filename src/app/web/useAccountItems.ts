import { IconDeviceDesktop, IconKeyboard, IconLogout, IconMoon, IconSun } from '@tabler/icons-react'
import { useGo } from '#web/address.ts'
import { openOverlay } from '#web/overlays.ts'
import { preferences, usePreferences } from '#web/preferences.ts'
import type { MenuItem } from '#web/ui/Menu.tsx'
import { t } from './messages.en.ts'
import { signOut } from './signOut.ts'
import { usePlaces } from './usePlaces.ts'

const SCHEMES = [
  { scheme: 'light', icon: IconSun },
  { scheme: 'dark', icon: IconMoon },
  { scheme: 'auto', icon: IconDeviceDesktop },
] as const
const DENSITIES = ['comfortable', 'compact'] as const

/** What stands behind the person's name. */
export function useAccountItems(): MenuItem[] {
  const go = useGo()
  const { scheme, density, singleKeys } = usePreferences()
  const mine = usePlaces('account').map(({ to, label, icon, letter }) => ({
    label,
    icon,
    keys: `g ${letter}`,
    run: () => go(to),
  }))
  return [
    ...mine,
    { label: t('shell.keysShort'), icon: IconKeyboard, keys: '?', run: () => openOverlay('keys') },
    'line',
    { heading: t('shell.appearance') },
    ...SCHEMES.map((each) => ({
      label: t(`shell.scheme.${each.scheme}`),
      icon: each.icon,
      isChosen: each.scheme === scheme,
      run: () => preferences.set({ scheme: each.scheme }),
    })),
    { heading: t('shell.density') },
    ...DENSITIES.map((each) => ({
      label: t(`shell.density.${each}`),
      isChosen: each === density,
      run: () => preferences.set({ density: each }),
    })),
    { label: t('shell.singleKeys'), isChosen: singleKeys, run: () => preferences.set({ singleKeys: !singleKeys }) },
    'line',
    { label: t('shell.signOut'), icon: IconLogout, run: () => void signOut() },
  ]
}
