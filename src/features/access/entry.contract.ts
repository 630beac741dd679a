import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Locale } from '#kernel/locale.ts'
import { TimeZone } from '#kernel/dates.ts'
import { words } from '#kernel/record.ts'
import { Currency, Done, Email, Password } from './access.contract.ts'

/** Asked before anybody is signed in; served beside the operations. */
export const setup = {
  read: contract({
    name: 'setup.read',
    http: 'GET /setup',
    input: z.strictObject({}),
    output: z.strictObject({ needed: z.boolean() }),
    summary: 'Whether the first administrator is still missing.',
  }),
  run: contract({
    name: 'setup.run',
    http: 'POST /setup',
    input: z.strictObject({
      token: z.string().max(200),
      name: words(120),
      email: Email,
      password: Password,
      workspaceName: words(120),
      currency: Currency.default('EUR'),
      timeZone: TimeZone.default('UTC'),
      locale: Locale.default('en-GB'),
      sample: z.boolean().default(false),
    }),
    output: Done,
    summary: 'Make the first workspace and its administrator, once.',
  }),
}

const TokenInput = z.strictObject({ token: z.string().max(200) })

export const invitations = {
  read: contract({
    name: 'invitation.read',
    http: 'GET /invitations/:token',
    input: TokenInput,
    output: z.strictObject({
      email: z.string(),
      name: z.string(),
      workspaceName: z.string(),
      invitedBy: z.string(),
      isKnown: z.boolean(),
      hasJoined: z.boolean(),
    }),
    summary:
      'Whom an invitation is for; who is known elsewhere joins with the password they have, who has joined chooses a new one.',
  }),
  accept: contract({
    name: 'invitation.accept',
    http: 'POST /invitations/:token/accept',
    input: z.strictObject({ token: z.string().max(200), name: words(120), password: Password }),
    output: Done,
    summary: 'Join the workspace.',
  }),
}
