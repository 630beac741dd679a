import { Role, type UserView } from '../../access.contract.ts'
import { t } from './messages.en.ts'

export const roleChoices = () => Role.options.map((role) => ({ value: role, label: t(`access.role.${role}`) }))

/** Where somebody stands: in, on the way in, or out. */
export function stateOf({ active, canSignIn, invitation }: UserView) {
  if (!canSignIn) return 'sample'
  if (active) return 'active'
  if (invitation === null) return 'off'
  return invitation === 'open' ? 'invited' : 'late'
}

export const isOwnName = (user: UserView, search: string) =>
  `${user.name} ${user.email}`.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase())
