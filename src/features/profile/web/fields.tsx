import {
  IconBriefcase,
  IconBuilding,
  IconCake,
  IconCategory,
  IconFlag,
  IconMail,
  IconMapPin,
  IconNote,
  IconPhone,
  IconTarget,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react'
import { companies, Stage, type CompanyView } from '#features/companies/companies.contract.ts'
import { people, type PersonView } from '#features/people/people.contract.ts'
import { useCustomFields, type ShownField } from '#features/fields/web/customFields.tsx'
import { useProfileTypes } from '#features/profileTypes/web/useProfileTypes.ts'
import { FieldRow } from '#web/ui/FieldRow.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import type { Icon } from '#web/ui/icon.ts'
import type { ValueKind } from '#web/ui/ValueInput.tsx'
import { useAct } from '#web/useAct.ts'
import { t } from './messages.en.ts'

type Simple = {
  name: string
  label: string
  icon: Icon
  value: string | null | undefined
  kind?: ValueKind
  toInput?: (value: string) => unknown
}

const stages = () => Stage.options.map((value) => ({ value, label: t(`profile.stage.${value}`) }))
const telephone = (value: string) => `tel:${value.replace(/[^\d+]/g, '')}`
const mailbox = (value: string) => `mailto:${value}`

/** The fields of a person, each saved by itself against the version that was seen. */
export function usePersonFields(person: PersonView): ShownField[] {
  const { run } = useAct(people.update)
  const save = (changes: Record<string, unknown>, version = person.version) =>
    run({ id: person.id, version, ...changes })
  const canEdit = person.can.edit
  const types = useProfileTypes()
  const custom = useCustomFields('person', person, save)
  const simple = simpleWith(save, canEdit)
  const { city, country } = person.address
  return [
    {
      name: 'companyId',
      isEmpty: !person.companyId,
      row: (
        <FieldRow
          icon={IconBuilding}
          label={t('profile.field.companyId')}
          field="companyId"
          kind="fixed"
          value={
            person.companyName && (
              <RecordChip
                look="plain"
                shape="square"
                id={person.companyId ?? ''}
                name={person.companyName}
                to={`/companies/${person.companyId}`}
              />
            )
          }
        />
      ),
    },
    simple({ name: 'jobTitle', label: t('profile.field.jobTitle'), icon: IconBriefcase, value: person.jobTitle }),
    {
      name: 'phones',
      isEmpty: person.phones.length === 0,
      row: (
        <FieldRow
          icon={IconPhone}
          label={t('profile.field.phones')}
          field="phones"
          kind="multi"
          input="tel"
          value={person.phones}
          hrefOf={telephone}
          canEdit={canEdit}
          onSave={(phones) => save({ phones: phones.map(({ value, label }) => ({ value, label: label ?? null })) })}
        />
      ),
    },
    {
      name: 'emails',
      isEmpty: person.emails.length === 0,
      row: (
        <FieldRow
          icon={IconMail}
          label={t('profile.field.emails')}
          field="emails"
          kind="multi"
          input="email"
          value={person.emails}
          hrefOf={mailbox}
          canEdit={canEdit}
          onSave={(emails) => save({ emails: emails.map(({ value, label }) => ({ value, label: label ?? null })) })}
        />
      ),
    },
    {
      name: 'profileType',
      isEmpty: false,
      row: (
        <FieldRow
          icon={IconCategory}
          label={t('profile.field.profileType')}
          field="profileType"
          kind="select"
          value={person.profileType}
          choices={types.choices}
          canEdit={canEdit}
          onSave={(profileType, version) => save({ profileType }, version)}
        />
      ),
    },
    {
      name: 'stage',
      isEmpty: false,
      row: (
        <FieldRow
          icon={IconFlag}
          label={t('profile.field.stage')}
          field="stage"
          kind="select"
          value={person.stage}
          choices={stages()}
          canEdit={canEdit}
          onSave={(stage, version) => save({ stage }, version)}
        />
      ),
    },
    simple({
      name: 'address',
      label: t('profile.field.city'),
      icon: IconMapPin,
      value: city ?? country,
      toInput: (value) => ({ ...person.address, city: value || null }),
    }),
    simple({
      name: 'birthday',
      label: t('profile.field.birthday'),
      icon: IconCake,
      value: person.birthday,
      kind: person.birthday?.startsWith('--') ? 'text' : 'date',
    }),
    simple({ name: 'goals', label: t('profile.field.goals'), icon: IconTarget, value: person.goals, kind: 'long' }),
    simple({ name: 'notes', label: t('profile.field.notes'), icon: IconNote, value: person.notes, kind: 'long' }),
    ...custom,
  ]
}

export function useCompanyFields(company: CompanyView): ShownField[] {
  const { run } = useAct(companies.update)
  const save = (changes: Record<string, unknown>, version = company.version) =>
    run({ id: company.id, version, ...changes })
  const canEdit = company.can.edit
  const types = useProfileTypes()
  const custom = useCustomFields('company', company, save)
  const simple = simpleWith(save, canEdit)
  const { city, country } = company.address
  return [
    simple({ name: 'industry', label: t('profile.field.industry'), icon: IconBriefcase, value: company.industry }),
    simple({ name: 'domain', label: t('profile.field.domain'), icon: IconWorld, value: company.domain }),
    simple({ name: 'phone', label: t('profile.field.phone'), icon: IconPhone, value: company.phone, kind: 'tel' }),
    simple({
      name: 'address',
      label: t('profile.field.city'),
      icon: IconMapPin,
      value: city ?? country,
      toInput: (value) => ({ ...company.address, city: value || null }),
    }),
    {
      name: 'profileType',
      isEmpty: false,
      row: (
        <FieldRow
          icon={IconCategory}
          label={t('profile.field.profileType')}
          field="profileType"
          kind="select"
          value={company.profileType}
          choices={types.choices}
          canEdit={canEdit}
          onSave={(profileType, version) => save({ profileType }, version)}
        />
      ),
    },
    {
      name: 'stage',
      isEmpty: false,
      row: (
        <FieldRow
          icon={IconFlag}
          label={t('profile.field.stage')}
          field="stage"
          kind="select"
          value={company.stage}
          choices={stages()}
          canEdit={canEdit}
          onSave={(stage, version) => save({ stage }, version)}
        />
      ),
    },
    simple({
      name: 'employees',
      label: t('profile.field.employees'),
      icon: IconUsers,
      value: company.employees?.toString(),
      kind: 'number',
      toInput: (value) => (value ? Number(value) : null),
    }),
    simple({ name: 'notes', label: t('profile.field.notes'), icon: IconNote, value: company.notes, kind: 'long' }),
    ...custom,
  ]
}

type SaveChanges = (changes: Record<string, unknown>, version?: number) => Promise<unknown>

const simpleWith =
  (save: SaveChanges, canEdit: boolean) =>
  ({ name, label, icon, value, kind, toInput = (text) => text || null }: Simple): ShownField => ({
    name,
    isEmpty: !value,
    row: (
      <FieldRow
        icon={icon}
        label={label}
        field={name}
        kind={kind}
        value={value ?? ''}
        canEdit={canEdit}
        onSave={(text, version) => save({ [name]: toInput(text) }, version)}
      />
    ),
  })
