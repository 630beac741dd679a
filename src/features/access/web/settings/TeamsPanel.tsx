import { Button } from '@mantine/core'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { useAddressState } from '#web/address.ts'
import { DataTable } from '#web/ui/DataTable.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useRead } from '#web/useRead.ts'
import { readMe, teams, users } from '../../access.contract.ts'
import { AddTeam } from './AddTeam.tsx'
import { TeamSheet } from './TeamSheet.tsx'
import { t } from './messages.en.ts'
import { teamColumns } from './teamColumns.tsx'

/** Who works with whom; a row opens the team. */
export function TeamsPanel() {
  const { data: me } = useRead(readMe, {})
  const { data, isPending, error, refetch } = useRead(teams.list, {})
  const { data: everybody } = useRead(users.list, {})
  const [open, setOpen] = useAddressState('team', '')
  const [isAdding, setAdding] = useState(false)
  const all = data?.data ?? []
  const people = everybody?.data ?? []
  const shown = all.find((team) => team.id === open)
  const add = me?.workspace.can.edit && (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
      {t('access.addTeam')}
    </Button>
  )

  return (
    <Section title={t('access.teams')} note={t('access.teamsNote')} isFull actions={all.length > 0 && add}>
      <DataTable
        label={t('access.teams')}
        columns={teamColumns(all, people)}
        rows={all}
        nameOf={(team) => team.name}
        onOpen={(team) => setOpen(team.id)}
        isPending={isPending}
        error={error}
        retry={() => void refetch()}
        empty={
          <EmptyState
            icon={IconUsersGroup}
            title={t('access.teamsNone')}
            text={t('access.teamsNoneText')}
            action={add}
          />
        }
      />
      {shown && <TeamSheet key={shown.id} team={shown} teams={all} users={people} onClose={() => setOpen('')} />}
      {isAdding && (
        <AddTeam
          onClose={() => setAdding(false)}
          onAdded={(team) => {
            setAdding(false)
            setOpen(team.id)
          }}
        />
      )}
    </Section>
  )
}
