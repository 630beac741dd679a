import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { words } from '#kernel/record.ts'
import { Done } from './access.contract.ts'

export const SignOnView = z.strictObject({
  label: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  isOn: z.boolean(),
})
export type SignOnView = z.infer<typeof SignOnView>

export const signOn = {
  read: contract({
    name: 'signOn.read',
    http: 'GET /workspaces/current/sign-on',
    input: z.strictObject({}),
    output: z.strictObject({
      signOn: SignOnView.nullable(),
      /** What the provider asks for as redirect URI. */
      redirectUrl: z.string(),
    }),
    summary: 'How this workspace’s single sign-on is set; the secret is never shown.',
  }),
  save: contract({
    name: 'signOn.save',
    http: 'POST /workspaces/current/sign-on',
    input: z.strictObject({
      label: words(60),
      issuer: z
        .url({ protocol: /^https?$/, message: 'Write the issuer’s address, like https://login.example.com.' })
        .max(500),
      clientId: words(300),
      /** Left out, the kept one stays. */
      clientSecret: z.string().min(1).max(1000).optional(),
      isOn: z.boolean().default(true),
    }),
    output: Done,
    isSecret: true,
    touches: ['signOn'],
    summary: 'Set single sign-on by OpenID Connect; the provider is asked whether it is there.',
  }),
  remove: contract({
    name: 'signOn.remove',
    http: 'POST /workspaces/current/sign-on/remove',
    input: z.strictObject({}),
    output: Done,
    touches: ['signOn'],
    summary: 'Take single sign-on away; people sign in with passwords and passkeys again.',
  }),
}

/** Asked before anybody is signed in. */
export const listSignOns = contract({
  name: 'signOn.list',
  http: 'GET /sign-on',
  input: z.strictObject({}),
  output: z.strictObject({ data: z.array(z.strictObject({ id: z.string(), label: z.string() })) }),
  summary: 'The ways to sign in without a password here.',
})
