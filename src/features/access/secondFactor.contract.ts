import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Id, IdInput } from '#kernel/record.ts'
import { Done, UserView } from './access.contract.ts'

export const SecondFactorView = z.strictObject({
  /** Codes from an app. */
  hasCodes: z.boolean(),
  passkeys: z.array(z.strictObject({ id: Id, name: z.string(), createdAt: z.string() })),
  /** Accounts that came by single sign-on have none. */
  hasPassword: z.boolean(),
  /** Whether this workspace asks for a second factor. */
  isRequired: z.boolean(),
})
export type SecondFactorView = z.infer<typeof SecondFactorView>

export const secondFactor = {
  read: contract({
    name: 'secondFactor.read',
    http: 'GET /me/second-factor',
    input: z.strictObject({}),
    output: SecondFactorView,
    summary: 'What I have besides my password.',
  }),
  require: contract({
    name: 'workspace.requireSecondFactor',
    http: 'POST /workspaces/current/require-second-factor',
    input: z.strictObject({ isRequired: z.boolean() }),
    output: Done,
    touches: ['me', 'secondFactor'],
    summary: 'Ask everybody in this workspace for a second factor, or no longer.',
  }),
  reset: contract({
    name: 'user.resetSecondFactor',
    http: 'POST /users/:id/reset-second-factor',
    input: IdInput,
    output: UserView,
    summary: 'Remove a user’s codes and passkeys, for somebody who has lost them; they are signed out everywhere.',
  }),
}
