import { useMemo } from 'react'
import { useRead } from '#web/useRead.ts'
import { readMe, users } from '../access.contract.ts'
import { t } from './messages.en.ts'

/** Everybody in the workspace: their names, and as choices with oneself first. */
export function useUsers() {
  const { data } = useRead(users.list, {}, { staleTime: 5 * 60_000 })
  const { data: me } = useRead(readMe, {})
  return useMemo(() => {
    const names = new Map(data?.data.map((user) => [user.id, user.name]) ?? [])
    const myId = me?.user.id ?? ''
    const others = [...(data?.data ?? [])]
      .filter((user) => user.id !== myId && user.active)
      .sort((a, b) => a.name.localeCompare(b.name))
    return {
      myId,
      currency: me?.workspace.currency ?? 'EUR',
      nameOf: (id: string | null | undefined) => (id ? names.get(id) : undefined),
      choices: [
        ...(me ? [{ value: myId, label: t('access.meChoice') }] : []),
        ...others.map((user) => ({ value: user.id, label: user.name })),
      ],
    }
  }, [data, me])
}
