import { useRouter } from '@tanstack/react-router'
import { IconBuilding, IconCoin, IconHelpCircle, IconPackage, IconUser } from '@tabler/icons-react'
import type { Icon } from '#web/ui/icon.ts'
import { t } from './messages.en.ts'

export type Kind = { type: string; path: string; icon: Icon; heading: string }

/** What the palette opens, in the order of its groups where two are equally good. */
const kinds = (): Kind[] => [
  { type: 'person', path: '/people/$id', icon: IconUser, heading: t('search.person') },
  { type: 'company', path: '/companies/$id', icon: IconBuilding, heading: t('search.company') },
  { type: 'deal', path: '/deals/$id', icon: IconCoin, heading: t('search.deal') },
  { type: 'case', path: '/cases/$id', icon: IconHelpCircle, heading: t('search.case') },
  { type: 'product', path: '/products/$id', icon: IconPackage, heading: t('search.product') },
]

/** The kinds of records that have a page. */
export function useKinds(): Kind[] {
  const { routesByPath } = useRouter()
  return kinds().filter((kind) => kind.path in routesByPath)
}
