import { useRouter } from '@tanstack/react-router'
import { places, type Place } from './places.ts'

/** The places that have a screen. */
export function usePlaces(at?: Place['at']): Place[] {
  const { routesByPath } = useRouter()
  return places().filter((place) => place.to in routesByPath && (!at || place.at === at))
}
