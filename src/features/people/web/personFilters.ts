import {
  IconBriefcase,
  IconBuilding,
  IconCalendarPlus,
  IconFlag,
  IconLock,
  IconMapPin,
  IconTag,
  IconUserCircle,
} from '@tabler/icons-react'
import { stageChoices } from '#features/companies/web/StageMark.tsx'
import { companySource } from '#features/companies/web/companySource.tsx'
import { Visibility } from '#kernel/record.ts'
import type { Choice } from '#web/ui/ValueInput.tsx'
import type { FilterField } from '#web/ui/filterField.ts'
import { t } from './messages.en.ts'

const visibilities = (): Choice[] =>
  Visibility.options.map((value) => ({ value, label: t(`people.visibility.${value}`) }))

type Sources = { owners: Choice[]; companyName: (id: string) => string | undefined }

export const personFilters = ({ owners, companyName }: Sources): FilterField[] => [
  { key: 'stage', label: t('people.stage'), icon: IconFlag, kind: 'select', choices: stageChoices },
  { key: 'ownerId', label: t('people.owner'), icon: IconUserCircle, kind: 'select', choices: owners },
  { key: 'visibility', label: t('people.visibility'), icon: IconLock, kind: 'select', choices: visibilities() },
  {
    key: 'companyId',
    label: t('people.company'),
    icon: IconBuilding,
    kind: 'record',
    source: companySource,
    nameOf: companyName,
  },
  { key: 'jobTitle', label: t('people.jobTitle'), icon: IconBriefcase, kind: 'text', canGroup: true },
  { key: 'address.city', label: t('people.city'), icon: IconMapPin, kind: 'text', canGroup: true },
  { key: 'tags', label: t('people.tag'), icon: IconTag, kind: 'text', operators: ['contains', 'isEmpty'] },
  { key: 'createdAt', label: t('people.created'), icon: IconCalendarPlus, kind: 'date', operators: ['gte', 'lt'] },
]
