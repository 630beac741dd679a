import { Button } from '@mantine/core'
import { IconPlus, IconUserSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useAddressState } from '#web/address.ts'
import { DataTable } from '#web/ui/DataTable.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useRead } from '#web/useRead.ts'
import { readMe, teams, users } from '../../access.contract.ts'
import { AddUser } from './AddUser.tsx'
import { SearchField } from './SearchField.tsx'
import { UserSheet } from './UserSheet.tsx'
import { t } from './messages.en.ts'
import { useUserColumns } from './useUserColumns.tsx'
import { isOwnName } from './userWords.ts'

const MANY = 8

/** Everybody in the workspace; a row opens what can be changed. */
export function UsersPanel() {
  const { data: me } = useRead(readMe, {})
  const { data, isPending, error, refetch } = useRead(users.list, {})
  const { data: allTeams } = useRead(teams.list, {})
  const [search, setSearch] = useState('')
  const [open, setOpen] = useAddressState('user', '')
  const [isAdding, setAdding] = useState(false)
  const all = data?.data ?? []
  const columns = useUserColumns(allTeams?.data ?? [], me)
  const shown = all.find((user) => user.id === open)

  return (
    <Section
      title={t('access.users')}
      note={t('access.usersNote')}
      isFull
      actions={
        me?.workspace.can.edit && (
          <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setAdding(true)}>
            {t('access.addUser')}
          </Button>
        )
      }
    >
      {all.length > MANY && <SearchField label={t('access.findUser')} value={search} onChange={setSearch} />}
      <DataTable
        label={t('access.users')}
        columns={columns}
        rows={all.filter((user) => isOwnName(user, search))}
        nameOf={(user) => user.name}
        onOpen={(user) => setOpen(user.id)}
        isPending={isPending}
        error={error}
        retry={() => void refetch()}
        empty={<EmptyState icon={IconUserSearch} title={t('access.nobody')} text={t('access.nobodyText')} />}
      />
      {shown && me && (
        <UserSheet key={shown.id} user={shown} teams={allTeams?.data ?? []} me={me} onClose={() => setOpen('')} />
      )}
      {isAdding && <AddUser teams={allTeams?.data ?? []} onClose={() => setAdding(false)} />}
    </Section>
  )
}
