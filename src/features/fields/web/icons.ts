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

/** The sign of each kind of field. */
export const kindIcons: Record<FieldView['kind'], Icon> = {
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
