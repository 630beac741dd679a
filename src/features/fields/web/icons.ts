import {
  IconLetterCase,
  IconBuilding,
  IconCalendar,
  IconCalendarClock,
  IconCoin,
  IconHash,
  IconLink,
  IconList,
  IconListCheck,
  IconMail,
  IconMathFunction,
  IconNote,
  IconPhone,
  IconToggleLeft,
  IconUser,
  IconUserCircle,
} from '@tabler/icons-react'
import type { Icon } from '#web/ui/icon.ts'
import type { FieldView } from '../fields.contract.ts'

const ICONS: Record<FieldView['kind'], Icon> = {
  text: IconLetterCase,
  longText: IconNote,
  number: IconHash,
  money: IconCoin,
  date: IconCalendar,
  dateTime: IconCalendarClock,
  yesNo: IconToggleLeft,
  oneOf: IconList,
  severalOf: IconListCheck,
  link: IconLink,
  mail: IconMail,
  phone: IconPhone,
  person: IconUser,
  company: IconBuilding,
  user: IconUserCircle,
  formula: IconMathFunction,
}

/** The sign of a kind of field. */
export const iconOf = (kind: FieldView['kind']): Icon => ICONS[kind]
