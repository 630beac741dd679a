import { UserName } from '#features/access/web/UserName.tsx'
import type { useUsers } from '#features/access/web/useUsers.ts'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { When } from '#web/ui/When.tsx'
import type { Column } from '#web/ui/column.ts'
import { useAct } from '#web/useAct.ts'
import { cases, type CasePriority, type CaseStatus, type CaseView } from '../cases.contract.ts'
import styles from './Cases.module.css'
import { PriorityMark } from './PriorityMark.tsx'
import { isOver, priorityChoices, statusChoices } from './choices.ts'
import { t } from './messages.en.ts'

/** The columns of the queue. */
export function useCaseColumns(users: ReturnType<typeof useUsers>): Column<CaseView>[] {
  const { run } = useAct(cases.update, { optimistic: true })
  const can = (row: CaseView) => row.can.edit
  const at = (row: CaseView, version?: number) => ({ id: row.id, version: version ?? row.version })
  return [
    {
      key: 'priority',
      title: t('cases.priority'),
      width: '104px',
      sort: 'priority',
      phone: 'detail',
      cell: (row) => <PriorityMark priority={row.priority} />,
      edit: {
        can,
        kind: 'select',
        choices: priorityChoices,
        value: (row) => row.priority,
        save: (row) => (value, version) => run({ ...at(row, version), priority: value as CasePriority }),
      },
    },
    {
      key: 'number',
      title: t('cases.number'),
      width: '64px',
      sort: 'number',
      cell: (row) => <span className={styles.number}>#{row.number}</span>,
    },
    {
      key: 'title',
      title: t('cases.what'),
      width: 'minmax(220px, 2.4fr)',
      phone: 'title',
      cell: (row) => <span className={isOver(row) ? styles.over : undefined}>{row.title}</span>,
    },
    {
      key: 'companyName',
      title: t('cases.company'),
      width: 'minmax(140px, 1fr)',
      phone: 'detail',
      cell: ({ companyId, companyName }) =>
        companyId && companyName ? (
          <RecordChip look="plain" shape="square" name={companyName} id={companyId} to={`/companies/${companyId}`} />
        ) : null,
    },
    {
      key: 'assigneeId',
      title: t('cases.assignee'),
      width: 'minmax(130px, 0.8fr)',
      cell: ({ assigneeId }) => <UserName id={assigneeId} name={users.nameOf(assigneeId)} />,
      edit: {
        can,
        kind: 'select',
        choices: [{ value: '', label: t('cases.nobody') }, ...users.choices],
        value: (row) => row.assigneeId ?? '',
        save: (row) => (value, version) => run({ ...at(row, version), assigneeId: value || null }),
      },
    },
    {
      key: 'status',
      title: t('cases.status'),
      width: '120px',
      sort: 'status',
      cell: ({ status }) => <span className="quiet">{t(`cases.status.${status}`)}</span>,
      edit: {
        can,
        kind: 'select',
        choices: statusChoices,
        value: (row) => row.status,
        save: (row) => (value, version) => run({ ...at(row, version), status: value as CaseStatus }),
      },
    },
    {
      key: 'createdAt',
      title: t('cases.age'),
      width: '110px',
      sort: 'createdAt',
      phone: 'end',
      cell: ({ createdAt }) => <When at={createdAt} className="quiet" />,
    },
  ]
}
