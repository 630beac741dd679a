import { useMemo } from 'react'
import { useRead } from '#web/useRead.ts'
import type { Choice } from '#web/ui/ValueInput.tsx'
import { profileTypes, type ProfileTypeView } from '../profileTypes.contract.ts'
import { SHIPPED_TYPES } from '../shipped.pure.ts'
import { t } from './messages.en.ts'

const LONG = 5 * 60_000
const NONE: ProfileTypeView[] = []

/** The types of profile: in their order, as choices, and what each is called. */
export function useProfileTypes() {
  const { data, isPending, error, refetch } = useRead(profileTypes.list, { limit: 200 }, { staleTime: LONG })
  const types = data?.data ?? NONE
  return useMemo(() => {
    const choices: Choice[] = types.map((type) => ({ value: type.key, label: sayType(type) }))
    const names = new Map(choices.map(({ value, label }) => [value, label]))
    return { types, choices, nameOf: (key: string) => names.get(key) ?? key, isPending, error, refetch }
  }, [types, isPending, error, refetch])
}

/** A type that Trefoil brings is called in the person's language, until the workspace gives it a name of its own. */
export function sayType({ key, name }: Pick<ProfileTypeView, 'key' | 'name'>): string {
  const shipped = SHIPPED_TYPES.find((type) => type.key === key && type.name === name)
  return shipped ? t(`profileTypes.type.${shipped.key}`) : name
}
