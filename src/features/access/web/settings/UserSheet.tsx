import { IconAt, IconShield, IconUser } from '@tabler/icons-react'
import { toast } from '#web/toasts.ts'
import { asApiError } from '#web/apiError.ts'
import { FieldList, FieldRow } from '#web/ui/FieldRow.tsx'
import { Panel } from '#web/ui/Panel.tsx'
import { TickList } from '#web/ui/TickList.tsx'
import { useAct } from '#web/useAct.ts'
import { users, type Me, type Role, type TeamView, type UserView } from '../../access.contract.ts'
import styles from './Settings.module.css'
import { UserDoor } from './UserDoor.tsx'
import { UserState } from './UserState.tsx'
import { t } from './messages.en.ts'
import { roleChoices } from './userWords.ts'

type UserSheetProps = { user: UserView; teams: TeamView[]; me: Me; onClose: () => void }

/** One user: what they may do, where they belong, and whether they may come in. */
export function UserSheet({ user, teams, me, onClose }: UserSheetProps) {
  const { run } = useAct(users.update, { optimistic: true })
  const isMine = me.workspace.can.edit
  const change = (changes: { name?: string; role?: Role; teamIds?: string[] }, version = user.version) =>
    run({ id: user.id, version, ...changes })
  return (
    <Panel title={user.name} onClose={onClose}>
      <div className={styles.stack} tabIndex={-1} data-autofocus>
        <FieldList>
          <FieldRow
            icon={IconUser}
            label={t('access.userName')}
            field="name"
            value={user.name}
            canEdit={user.can.edit}
            onSave={(name, version) => change({ name }, version)}
          />
          <FieldRow icon={IconAt} label={t('access.userEmail')} field="email" kind="fixed" value={user.email} />
          <FieldRow
            icon={IconShield}
            label={t('access.userRole')}
            field="role"
            kind="select"
            choices={roleChoices()}
            value={user.role}
            canEdit={isMine}
            source={t(`access.roleNote.${user.role}`)}
            onSave={(role, version) => change({ role: role as Role }, version)}
          />
          <FieldRow label={t('access.userState')} field="active" kind="fixed" value={<UserState user={user} />} />
        </FieldList>
        <div className={styles.part}>
          <TickList
            label={t('access.userTeams')}
            choices={teams.map(({ id, name }) => ({ id, label: name }))}
            chosen={user.teamIds}
            canEdit={isMine}
            none={t('access.noTeams')}
            onChange={(teamIds) =>
              change({ teamIds }).catch((failure: unknown) =>
                toast({ text: asApiError(failure).detail, tone: 'trouble' }),
              )
            }
          />
        </div>
        {isMine && user.canSignIn && <UserDoor user={user} isMe={user.id === me.user.id} />}
      </div>
    </Panel>
  )
}
