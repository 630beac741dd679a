import { RecordChip } from '#web/ui/RecordChip.tsx'
import type { Column } from '#web/ui/column.ts'
import type { TeamView, UserView } from '../../access.contract.ts'
import { t } from './messages.en.ts'

/** How a team stands in the table. */
export function teamColumns(teams: TeamView[], users: UserView[]): Column<TeamView>[] {
  const manager = (team: TeamView) => users.find((user) => user.id === team.managerId)
  return [
    {
      key: 'name',
      title: t('access.teamName'),
      width: 'minmax(160px, 1.2fr)',
      phone: 'title',
      cell: (team) => <RecordChip look="plain" shape="square" name={team.name} id={team.id} />,
    },
    {
      key: 'managerId',
      title: t('access.teamManager'),
      phone: 'detail',
      cell: (team) => manager(team)?.name ?? '',
    },
    {
      key: 'parentId',
      title: t('access.teamParent'),
      cell: (team) => <span className="quiet">{teams.find(({ id }) => id === team.parentId)?.name}</span>,
    },
    {
      key: 'memberIds',
      title: t('access.teamMembers'),
      width: '120px',
      phone: 'end',
      cell: (team) => <span className="quiet">{t('access.teamCount', { count: team.memberIds.length })}</span>,
    },
  ]
}
