import { IconCalendarPlus, IconFlame, IconUserCircle } from '@tabler/icons-react'
import type { Choice } from '#web/ui/ValueInput.tsx'
import type { FilterField } from '#web/ui/filterField.ts'
import { priorityChoices } from './choices.ts'
import { t } from './messages.en.ts'

export const caseFilters = (people: Choice[]): FilterField[] => [
  {
    key: 'priority',
    label: t('cases.priority'),
    icon: IconFlame,
    kind: 'select',
    choices: priorityChoices,
    operators: ['eq', 'ne'],
  },
  { key: 'assigneeId', label: t('cases.assignee'), icon: IconUserCircle, kind: 'select', choices: people },
  { key: 'createdAt', label: t('cases.age'), icon: IconCalendarPlus, kind: 'date', operators: ['gte', 'lt'] },
]
