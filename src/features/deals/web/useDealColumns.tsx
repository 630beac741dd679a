import { useMemo } from 'react'
import { UserName } from '#features/access/web/UserName.tsx'
import type { useUsers } from '#features/access/web/useUsers.ts'
import { moneyFrom } from '#web/moneyFrom.ts'
import { useCustomColumns } from '#features/fields/web/customColumns.tsx'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import { extraColumns } from '#features/views/web/extraColumns.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { When } from '#web/ui/When.tsx'
import type { Column } from '#web/ui/column.ts'
import { useAct } from '#web/useAct.ts'
import { deals, type DealView } from '../deals.contract.ts'
import styles from './DealTable.module.css'
import { t } from './messages.en.ts'

/** The columns of the deals' table; name, amount, date and next step are edited where they stand. */
export function useDealColumns(users: ReturnType<typeof useUsers>): Column<DealView>[] {
  const { run } = useAct(deals.update, { optimistic: true })
  const custom = useCustomColumns<DealView>('deal', users, run)
  return useMemo(() => {
    const can = (row: DealView) => row.can.edit
    return [
      {
        key: 'name',
        title: t('deals.name'),
        width: 'minmax(190px, 1.5fr)',
        sort: 'name',
        phone: 'title',
        cell: (row) => <span className={styles.name}>{row.name}</span>,
      },
      {
        key: 'companyId',
        title: t('deals.company'),
        width: 'minmax(140px, 1fr)',
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
      { key: 'stageId', title: t('deals.stage'), width: '120px', phone: 'detail', cell: (row) => row.stageName },
      {
        key: 'amount',
        title: t('deals.amount'),
        width: '110px',
        align: 'end',
        sort: 'amount',
        sum: 'amount',
        phone: 'end',
        edit: {
          value: (row) => row.amount?.amount ?? '',
          save: (row) => (value, version) =>
            run({ id: row.id, version: version ?? row.version, amount: moneyFrom(value, row.amount) }),
          kind: 'number',
          can,
        },
        cell: (row) => <MoneyText money={row.amount} />,
      },
      {
        key: 'closeOn',
        title: t('deals.closeOn'),
        width: '110px',
        sort: 'closeOn',
        edit: {
          value: (row) => row.closeOn ?? '',
          save: (row) => (value, version) =>
            run({ id: row.id, version: version ?? row.version, closeOn: value || null }),
          kind: 'date',
          can,
        },
        cell: (row) => row.closeOn && <When at={row.closeOn} />,
      },
      {
        key: 'nextStep',
        title: t('deals.nextStep'),
        width: 'minmax(140px, 1.2fr)',
        edit: {
          value: (row) => row.nextStep ?? '',
          save: (row) => (value, version) =>
            run({ id: row.id, version: version ?? row.version, nextStep: value || null }),
          can,
        },
        cell: (row) => <span className="quiet">{row.nextStep}</span>,
      },
      ...custom,
      {
        key: 'ownerId',
        title: t('deals.owner'),
        width: 'minmax(120px, 0.8fr)',
        cell: (row) => <UserName id={row.ownerId} name={users.nameOf(row.ownerId)} />,
      },
      {
        key: 'updatedAt',
        title: t('deals.changed'),
        width: '118px',
        sort: 'updatedAt',
        cell: (row) => <When at={row.updatedAt} className="quiet" />,
      },
      ...extraColumns<DealView>(),
    ]
  }, [run, users, custom])
}
