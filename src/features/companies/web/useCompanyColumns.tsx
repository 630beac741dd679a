import { useMemo } from 'react'
import { UserName } from '#features/access/web/UserName.tsx'
import type { useUsers } from '#features/access/web/useUsers.ts'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import { useCustomColumns } from '#features/fields/web/customColumns.tsx'
import { typeColumn } from '#features/profileTypes/web/typeColumn.tsx'
import { useProfileTypes } from '#features/profileTypes/web/useProfileTypes.ts'
import { extraColumns } from '#features/views/web/extraColumns.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { When } from '#web/ui/When.tsx'
import type { Column } from '#web/ui/column.ts'
import { sayNumber } from '#web/messages/sayNumber.ts'
import { useAct } from '#web/useAct.ts'
import { companies, type CompanyView, type Stage } from '../companies.contract.ts'
import { StageMark, stageChoices } from './StageMark.tsx'
import { t } from './messages.en.ts'
import { LastSpoke, NextStep } from './touches.tsx'

type Users = ReturnType<typeof useUsers>

/** The columns of the companies' table; most are edited where they stand. */
export function useCompanyColumns(users: Users): Column<CompanyView>[] {
  const { run } = useAct(companies.update, { optimistic: true })
  const custom = useCustomColumns<CompanyView>('company', users, run)
  const types = useProfileTypes()
  return useMemo(() => {
    const saveText =
      (field: 'industry' | 'domain' | 'phone') => (row: CompanyView) => (value: string, version?: number) =>
        run({ id: row.id, version: version ?? row.version, [field]: value || null })
    const can = (row: CompanyView) => row.can.edit
    return [
      {
        key: 'name',
        title: t('companies.name'),
        width: 'minmax(200px, 1.6fr)',
        sort: 'name',
        phone: 'title',
        cell: (row) => (
          <RecordChip look="plain" shape="square" name={row.name} id={row.id} to={`/companies/${row.id}`} />
        ),
      },
      {
        key: 'industry',
        title: t('companies.industry'),
        sort: 'industry',
        phone: 'detail',
        edit: { value: (row) => row.industry ?? '', save: saveText('industry'), can },
        cell: (row) => row.industry,
      },
      {
        key: 'stage',
        title: t('companies.stage'),
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
        title: t('companies.spoken'),
        width: '104px',
        phone: 'end',
        cell: (row) => <LastSpoke id={row.id} />,
      },
      {
        key: 'next',
        title: t('companies.next'),
        width: 'minmax(150px, 1.2fr)',
        cell: (row) => <NextStep id={row.id} />,
      },
      {
        key: 'revenue',
        title: t('companies.revenue'),
        width: '92px',
        align: 'end',
        sort: 'revenue',
        sum: 'revenue',
        cell: (row) => <MoneyText money={row.revenue} isShort />,
      },
      {
        key: 'employees',
        title: t('companies.employees'),
        width: '92px',
        align: 'end',
        sort: 'employees',
        sum: 'employees',
        cell: (row) => row.employees !== null && sayNumber(row.employees),
      },
      {
        key: 'domain',
        title: t('companies.domain'),
        sort: 'domain',
        edit: { value: (row) => row.domain ?? '', save: saveText('domain'), can },
        cell: (row) => <span className="quiet">{row.domain}</span>,
      },
      {
        key: 'phone',
        title: t('companies.phone'),
        edit: { value: (row) => row.phone ?? '', save: saveText('phone'), kind: 'tel', can },
        cell: (row) => <span className="quiet numbers">{row.phone}</span>,
      },
      {
        key: 'address',
        title: t('companies.city'),
        width: 'minmax(100px, 0.8fr)',
        phone: 'detail',
        phoneCell: (row) => row.address.city,
        edit: {
          value: (row) => row.address.city ?? '',
          save: (row) => (value, version) =>
            run({ id: row.id, version: version ?? row.version, address: { ...row.address, city: value || null } }),
          can,
        },
        cell: (row) => <span className="quiet">{row.address.city}</span>,
      },
      typeColumn(types, run),
      ...custom,
      {
        key: 'ownerId',
        title: t('companies.owner'),
        width: 'minmax(120px, 0.8fr)',
        cell: (row) => <UserName id={row.ownerId} name={users.nameOf(row.ownerId)} />,
      },
      {
        key: 'updatedAt',
        title: t('companies.updated'),
        width: '100px',
        sort: 'updatedAt',
        cell: (row) => <When at={row.updatedAt} className="quiet" />,
      },
      ...extraColumns<CompanyView>(),
    ]
  }, [run, users, custom, types])
}
