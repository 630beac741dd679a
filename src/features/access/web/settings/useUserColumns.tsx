import { RecordChip } from '#web/ui/RecordChip.tsx'
import type { Column } from '#web/ui/column.ts'
import { useAct } from '#web/useAct.ts'
import { users, type Me, type Role, type TeamView, type UserView } from '../../access.contract.ts'
import { UserState } from './UserState.tsx'
import { t } from './messages.en.ts'
import { roleChoices } from './userWords.ts'

/** How a user stands in the table. */
export function useUserColumns(teams: TeamView[], me: Me | undefined): Column<UserView>[] {
  const { run } = useAct(users.update)
  const namesOf = (ids: string[]) => teams.flatMap(({ id, name }) => (ids.includes(id) ? name : [])).join(', ')
  return [
    {
      key: 'name',
      title: t('access.userName'),
      width: 'minmax(180px, 1.2fr)',
      phone: 'title',
      cell: ({ id, name }) => (
        <>
          <RecordChip look="plain" name={name} id={id} />
          {id === me?.user.id && <span className="quiet"> {t('access.isYou')}</span>}
        </>
      ),
    },
    {
      key: 'email',
      title: t('access.userEmail'),
      width: 'minmax(160px, 1.2fr)',
      phone: 'detail',
      cell: (user) => <span className="quiet">{user.email}</span>,
    },
    {
      key: 'role',
      title: t('access.userRole'),
      width: '130px',
      phone: 'detail',
      cell: (user) => t(`access.role.${user.role}`),
      edit: {
        kind: 'select',
        choices: roleChoices(),
        value: (user) => user.role,
        save: (user) => (role, version) => run({ id: user.id, version: version ?? user.version, role: role as Role }),
        can: () => me?.workspace.can.edit ?? false,
      },
    },
    {
      key: 'teamIds',
      title: t('access.userTeams'),
      cell: (user) => <span className="quiet">{namesOf(user.teamIds)}</span>,
    },
    {
      key: 'state',
      title: t('access.userState'),
      width: '150px',
      phone: 'end',
      cell: (user) => <UserState user={user} />,
    },
  ]
}
