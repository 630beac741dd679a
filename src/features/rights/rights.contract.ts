import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { page } from '#kernel/paging.ts'
import { Id } from '#kernel/record.ts'

/** Roles whose rights can be narrowed: an administrator could lift it at any time, so nothing is hidden from one. */
export const NarrowedRole = z.enum(['manager', 'member', 'partner', 'read_only'])
export type NarrowedRole = z.infer<typeof NarrowedRole>

/** Types of record that rights and hidden fields are about. */
export const RightsType = z.enum(['person', 'company', 'deal', 'case', 'activity', 'task', 'event', 'fact', 'product'])
export type RightsType = z.infer<typeof RightsType>

export const Right = z.enum(['see', 'create', 'edit', 'delete', 'export'])
export type Right = z.infer<typeof Right>

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

const Hiding = z.strictObject({
  type: RightsType,
  /** As the API calls it; a workspace's own field is `custom.key`. */
  field: z.string().max(80),
  roles: z.array(NarrowedRole),
  teamIds: z.array(Id).max(50),
})
export type Hiding = z.infer<typeof Hiding>

export const hiddenFields = {
  list: contract({
    name: 'hiddenField.list',
    http: 'GET /hidden-fields',
    input: z.strictObject({}),
    output: z.strictObject({
      ...page(Hiding).shape,
      /** What can be hidden of each type; the rest always has a value. */
      choices: z.record(RightsType, z.array(z.string())),
    }),
    summary: 'Which fields are hidden from which roles and teams.',
    reads: ['field'],
  }),
  set: contract({
    name: 'hiddenField.set',
    http: 'PUT /hidden-fields',
    input: Hiding,
    output: Hiding,
    summary: 'Hide a field from roles and teams, everywhere; from nobody shows it again.',
    touches: ['person', 'company', 'deal', 'case', 'activity', 'task', 'event', 'fact', 'product', 'field'],
  }),
}

const RoleRights = z.strictObject({ role: NarrowedRole, type: RightsType, denied: z.array(Right) })
export type RoleRights = z.infer<typeof RoleRights>

export const roles = {
  list: contract({
    name: 'role.list',
    http: 'GET /roles',
    input: z.strictObject({}),
    output: page(RoleRights),
    summary: 'What was taken away from each role, for each type of record.',
  }),
  set: contract({
    name: 'role.set',
    http: 'PUT /roles',
    input: RoleRights,
    output: RoleRights,
    summary: 'Take rights for a type of record away from a role, or give them back.',
    touches: ['person', 'company', 'deal', 'case', 'activity', 'task', 'event', 'fact', 'product', 'me'],
  }),
}
