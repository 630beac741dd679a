import { useEffect } from 'react'
import { useGo } from '#web/address.ts'
import { listenToKeys, useKeys } from '#web/keys.ts'
import { openOverlay } from '#web/overlays.ts'
import { t } from './messages.en.ts'
import { usePlaces } from './usePlaces.ts'

/** The keys that work everywhere. */
export function useShellKeys() {
  const go = useGo()
  const places = usePlaces()
  useEffect(listenToKeys, [])
  useKeys([
    { keys: 'c', label: t('shell.captureLong'), run: () => openOverlay('capture') },
    { keys: 'mod+k', label: t('shell.search'), run: () => openOverlay('palette') },
    { keys: '/', label: t('shell.search'), run: () => openOverlay('palette') },
    { keys: '?', label: t('shell.keys'), run: () => openOverlay('keys') },
    ...places.map((place) => ({
      keys: `g ${place.letter}`,
      label: place.label,
      group: t('shell.go'),
      run: () => go(place.to),
    })),
  ])
}
