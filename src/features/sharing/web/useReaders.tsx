import { IconUsersGroup } from '@tabler/icons-react'
import { useMemo } from 'react'
import { readMe, teams, users } from '#features/access/access.contract.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import type { PickSource } from '#web/ui/Picker.tsx'
import { useRead } from '#web/useRead.ts'
import { t } from './messages.en.ts'

const MOST = 8

/** With whom something can be shared: colleagues and teams by their names. The choice's id says which kind it is. */
export function useReaders(): PickSource {
  const { data: me } = useRead(readMe, {})
  const { data: people } = useRead(users.list, {}, { staleTime: 5 * 60_000 })
  const { data: groups } = useRead(teams.list, {}, { staleTime: 5 * 60_000 })
  return useMemo(() => {
    const all = [
      ...(groups?.data ?? []).map(({ id, name }) => ({
        id: `team ${id}`,
        label: name,
        note: t('sharing.team'),
        start: <IconUsersGroup size={18} aria-hidden />,
      })),
      ...(people?.data ?? [])
        .filter(({ id, active }) => active && id !== me?.user.id)
        .map(({ id, name }) => ({ id: `user ${id}`, label: name, start: <Avatar name={name} id={id} size={20} /> })),
    ]
    const find = async (text: string) =>
      all.filter(({ label }) => label.toLocaleLowerCase().includes(text.toLocaleLowerCase())).slice(0, MOST)
    return { key: `readers ${all.length}`, find }
  }, [me, people, groups])
}
