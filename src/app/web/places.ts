import {
  IconArrowsJoin2,
  IconBell,
  IconBuilding,
  IconCalendar,
  IconCoin,
  IconHelpCircle,
  IconLeaf,
  IconPresentation,
  IconSettings,
  IconSun,
  IconTargetArrow,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Icon } from '#web/ui/icon.ts'
import { t } from './messages.en.ts'
import { NewsCount } from './slots.tsx'

export type Place = {
  to: string
  label: string
  icon: Icon
  /** `g` and this letter go there. */ letter: string
  /** In the rail or behind the account. */ at: 'rail' | 'account'
  /** How much waits there. */ Count?: ComponentType
}

/** Where one can go, in the order of the rail. A place shows once its route exists. */
export const places = (): Place[] => [
  { to: '/', label: t('shell.today'), icon: IconSun, letter: 't', at: 'rail' },
  { to: '/notifications', label: t('shell.news'), icon: IconBell, letter: 'n', at: 'rail', Count: NewsCount },
  { to: '/people', label: t('shell.people'), icon: IconUsers, letter: 'p', at: 'rail' },
  { to: '/companies', label: t('shell.companies'), icon: IconBuilding, letter: 'c', at: 'rail' },
  { to: '/deals', label: t('shell.deals'), icon: IconCoin, letter: 'd', at: 'rail' },
  { to: '/cases', label: t('shell.cases'), icon: IconHelpCircle, letter: 'h', at: 'rail' },
  { to: '/calendar', label: t('shell.calendar'), icon: IconCalendar, letter: 'k', at: 'rail' },
  { to: '/segments', label: t('shell.segments'), icon: IconTargetArrow, letter: 's', at: 'rail' },
  { to: '/review', label: t('shell.review'), icon: IconPresentation, letter: 'r', at: 'rail' },
  { to: '/adoption', label: t('shell.adoption'), icon: IconLeaf, letter: 'a', at: 'rail' },
  { to: '/duplicates', label: t('shell.duplicates'), icon: IconArrowsJoin2, letter: 'u', at: 'account' },
  { to: '/me', label: t('shell.me'), icon: IconUser, letter: 'm', at: 'account' },
  { to: '/settings', label: t('shell.settings'), icon: IconSettings, letter: ',', at: 'account' },
]
