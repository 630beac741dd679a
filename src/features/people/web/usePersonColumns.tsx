import { useMemo } from 'react'
import { UserName } from '#features/access/web/UserName.tsx'
import type { useUsers } from '#features/access/web/useUsers.ts'
import type { Stage } from '#features/companies/companies.contract.ts'
import { StageMark, stageChoices } from '#features/companies/web/StageMark.tsx'
import { LastSpoke, NextStep } from '#features/companies/web/touches.tsx'
import { useCustomColumns } from '#features/fields/web/customColumns.tsx'
import { typeColumn } from '#features/profileTypes/web/typeColumn.tsx'
import { useProfileTypes } from '#features/profileTypes/web/useProfileTypes.ts'
import { extraColumns } from '#features/views/web/extraColumns.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { When } from '#web/ui/When.tsx'
import type { Column } from '#web/ui/column.ts'
import { useAct } from '#web/useAct.ts'
import { people, type PersonView } from '../people.contract.ts'
import { t } from './messages.en.ts'

type Users = ReturnType<typeof useUsers>

/** The first mail or phone is changed, or taken away; the others stay. */
const withFirst = <Entry extends { value: string; label: string | null }>(entries: Entry[], value: string) => {
  const rest = entries.slice(1).map((entry) => ({ value: entry.value, label: entry.label }))
  return value ? [{ value, label: entries[0]?.label ?? null }, ...rest] : rest
}

/** The columns of the people's table; most are edited where they stand. */
export function usePersonColumns(users: Users): Column<PersonView>[] {
  const { run } = useAct(people.update, { optimistic: true })
  const custom = useCustomColumns<PersonView>('person', users, run)
  const types = useProfileTypes()
  return useMemo(() => {
    const can = (row: PersonView) => row.can.edit
    return [
      {
        key: 'name',
        title: t('people.name'),
        width: 'minmax(180px, 1.3fr)',
        sort: 'name',
        phone: 'title',
        cell: (row) => <RecordChip look="plain" name={row.name} id={row.id} to={`/people/${row.id}`} />,
      },
      {
        key: 'companyId',
        title: t('people.company'),
        width: 'minmax(130px, 1fr)',
        phone: 'detail',
        phoneCell: (row) => row.companyName,
        cell: (row) =>
          row.companyId && (
            <RecordChip
              look="plain"
              shape="square"
              name={row.companyName ?? ''}
              id={row.companyId}
              to={`/companies/${row.companyId}`}
            />
          ),
      },
      {
        key: 'jobTitle',
        title: t('people.jobTitle'),
        phone: 'detail',
        edit: {
          value: (row) => row.jobTitle ?? '',
          save: (row) => (value, version) =>
            run({ id: row.id, version: version ?? row.version, jobTitle: value || null }),
          can,
        },
        cell: (row) => row.jobTitle,
      },
      {
        key: 'stage',
        title: t('people.stage'),
        width: '100px',
        sort: 'stage',
        edit: {
          value: (row) => row.stage,
          save: (row) => (value, version) =>
            run({ id: row.id, version: version ?? row.version, stage: value as Stage }),
          kind: 'select',
          choices: stageChoices,
          can,
        },
        cell: (row) => <StageMark stage={row.stage} />,
      },
      {
        key: 'spoken',
        title: t('people.spoken'),
        width: '104px',
        phone: 'end',
        cell: (row) => <LastSpoke id={row.id} />,
      },
      {
        key: 'next',
        title: t('people.next'),
        width: 'minmax(150px, 1.2fr)',
        cell: (row) => <NextStep id={row.id} />,
      },
      {
        key: 'emails',
        title: t('people.email'),
        width: 'minmax(150px, 1.1fr)',
        edit: {
          value: (row) => row.emails[0]?.value ?? '',
          save: (row) => (value, version) =>
            run({ id: row.id, version: version ?? row.version, emails: withFirst(row.emails, value) }),
          kind: 'email',
          can,
        },
        cell: (row) => <span className="quiet">{row.emails[0]?.value}</span>,
      },
      {
        key: 'phones',
        title: t('people.phone'),
        width: '138px',
        edit: {
          value: (row) => row.phones[0]?.value ?? '',
          save: (row) => (value, version) =>
            run({ id: row.id, version: version ?? row.version, phones: withFirst(row.phones, value) }),
          kind: 'tel',
          can,
        },
        cell: (row) => <span className="quiet numbers">{row.phones[0]?.value}</span>,
      },
      typeColumn(types, run),
      ...custom,
      {
        key: 'ownerId',
        title: t('people.owner'),
        width: 'minmax(120px, 0.8fr)',
        cell: (row) => <UserName id={row.ownerId} name={users.nameOf(row.ownerId)} />,
      },
      {
        key: 'updatedAt',
        title: t('people.updated'),
        width: '100px',
        sort: 'updatedAt',
        cell: (row) => <When at={row.updatedAt} className="quiet" />,
      },
      ...extraColumns<PersonView>(),
    ]
  }, [run, users, custom, types])
}
