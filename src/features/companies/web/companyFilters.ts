import {
  IconBuildingFactory2,
  IconCalendarPlus,
  IconFlag,
  IconMapPin,
  IconTag,
  IconUserCircle,
  IconWorld,
} from '@tabler/icons-react'
import type { Choice } from '#web/ui/ValueInput.tsx'
import type { FilterField } from '#web/ui/filterField.ts'
import { stageChoices } from './StageMark.tsx'
import { t } from './messages.en.ts'

export const companyFilters = (owners: Choice[]): FilterField[] => [
  { key: 'stage', label: t('companies.stage'), icon: IconFlag, kind: 'select', choices: stageChoices },
  { key: 'ownerId', label: t('companies.owner'), icon: IconUserCircle, kind: 'select', choices: owners },
  { key: 'industry', label: t('companies.industry'), icon: IconBuildingFactory2, kind: 'text', canGroup: true },
  { key: 'address.city', label: t('companies.city'), icon: IconMapPin, kind: 'text', canGroup: true },
  { key: 'domain', label: t('companies.domain'), icon: IconWorld, kind: 'text' },
  { key: 'tags', label: t('companies.tag'), icon: IconTag, kind: 'text', operators: ['contains', 'isEmpty'] },
  { key: 'createdAt', label: t('companies.created'), icon: IconCalendarPlus, kind: 'date', operators: ['gte', 'lt'] },
]
