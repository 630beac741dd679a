import {
  IconAlertTriangle,
  IconBriefcase,
  IconCake,
  IconCalendar,
  IconCheck,
  IconClock,
  IconCoin,
  IconDatabase,
  IconFileInvoice,
  IconHelpCircle,
  IconMail,
  IconMessage,
  IconMoon,
  IconNote,
  IconPencilPlus,
  IconPhone,
  IconRefresh,
  IconShieldCheck,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Icon } from '#web/ui/icon.ts'
import type { Matter, TimelineEntry } from '../profile.contract.ts'

export const iconOfEntry: Record<TimelineEntry['kind'], Icon> = {
  call: IconPhone,
  meeting: IconUsersGroup,
  email: IconMail,
  message: IconMessage,
  note: IconNote,
  task: IconCheck,
  event: IconCalendar,
  case: IconHelpCircle,
  deal: IconCoin,
  fact: IconDatabase,
  consent: IconShieldCheck,
}

export const iconOfMatter: Record<Matter['kind'], Icon> = {
  overdue: IconClock,
  promise: IconBriefcase,
  case: IconAlertTriangle,
  invoice: IconFileInvoice,
  renewal: IconRefresh,
  event: IconCalendar,
  deal: IconCoin,
  birthday: IconCake,
  quiet: IconMoon,
  unwritten: IconPencilPlus,
}
