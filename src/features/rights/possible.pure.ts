import type { NarrowedRole, Right, RightsType } from './rights.contract.ts'

/** What a role can do with records of a type by itself; the rest cannot be given, and so not be taken away. */
export function possibleRights(role: NarrowedRole, type: RightsType): Right[] {
  const isReader =
    role === 'read_only' || (type === 'product' && role !== 'manager') || (type === 'fact' && role === 'partner')
  return [
    'see',
    ...(isReader ? [] : (['create', 'edit', 'delete'] as const)),
    // A list of customers is not a partner's to carry away.
    ...(role === 'partner' ? [] : (['export'] as const)),
  ]
}
