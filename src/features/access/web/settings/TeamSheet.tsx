import { Button } from '@mantine/core'
import { IconHierarchy, IconTag, IconUserStar } from '@tabler/icons-react'
import { asApiError } from '#web/apiError.ts'
import { toast } from '#web/toasts.ts'
import { FieldList, FieldRow } from '#web/ui/FieldRow.tsx'
import { Panel } from '#web/ui/Panel.tsx'
import { TickList } from '#web/ui/TickList.tsx'
import { useAct } from '#web/useAct.ts'
import { teams as contracts, type TeamView, type UserView } from '../../access.contract.ts'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

type TeamSheetProps = { team: TeamView; teams: TeamView[]; users: UserView[]; onClose: () => void }
type Changes = { name?: string; managerId?: string | null; parentId?: string | null; memberIds?: string[] }

/** One team: who leads it, where it belongs, who is in it. */
export function TeamSheet({ team, teams, users, onClose }: TeamSheetProps) {
  const { id, name, can } = team
  const { run } = useAct(contracts.update, { optimistic: true })
  const restore = useAct(contracts.restore)
  const remove = useAct(contracts.remove, {
    said: () => ({ text: t('access.teamDeleted', { name }), undo: () => restore.run({ id }) }),
    onDone: onClose,
  })
  const change = (changes: Changes, version = team.version) => run({ id, version, ...changes })
  const people = users.filter((user) => user.active || team.memberIds.includes(user.id) || team.managerId === user.id)
  const choicesOf = (none: string, all: { id: string; name: string }[]) => [
    { value: '', label: none },
    ...all.map((each) => ({ value: each.id, label: each.name })),
  ]

  return (
    <Panel title={name} onClose={onClose}>
      <div className={styles.stack} tabIndex={-1} data-autofocus>
        <FieldList>
          <FieldRow
            icon={IconTag}
            label={t('access.teamName')}
            field="name"
            value={name}
            canEdit={can.edit}
            onSave={(value, version) => change({ name: value }, version)}
          />
          <FieldRow
            icon={IconUserStar}
            label={t('access.teamManager')}
            field="managerId"
            kind="select"
            choices={choicesOf(t('access.nobodyYet'), people)}
            value={team.managerId ?? ''}
            placeholder={t('access.nobodyYet')}
            canEdit={can.edit}
            onSave={(value, version) => change({ managerId: value || null }, version)}
          />
          <FieldRow
            icon={IconHierarchy}
            label={t('access.teamParent')}
            field="parentId"
            kind="select"
            choices={choicesOf(
              t('access.noParent'),
              teams.filter((each) => each.id !== id),
            )}
            value={team.parentId ?? ''}
            placeholder={t('access.noParent')}
            canEdit={can.edit}
            onSave={(value, version) => change({ parentId: value || null }, version)}
          />
        </FieldList>
        <div className={styles.part}>
          <TickList
            label={t('access.teamMembers')}
            choices={people.map((user) => ({ id: user.id, label: user.name, note: t(`access.role.${user.role}`) }))}
            chosen={team.memberIds}
            canEdit={can.edit}
            none={t('access.nobodyYet')}
            onChange={(memberIds) =>
              change({ memberIds }).catch((failure: unknown) =>
                toast({ text: asApiError(failure).detail, tone: 'trouble' }),
              )
            }
          />
        </div>
        {can.delete && (
          <div className={styles.part}>
            <Button color="red" variant="light" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
              {t('access.deleteTeam')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  )
}
