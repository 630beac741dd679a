import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { TimeZone } from '#kernel/dates.ts'
import { Language, Locale } from '#kernel/locale.ts'
import { page } from '#kernel/paging.ts'
import { Id, IdInput, words } from '#kernel/record.ts'

export const Role = z.enum(['administrator', 'manager', 'member', 'partner', 'read_only'])
export type Role = z.infer<typeof Role>

export const Email = z
  .email('Write a mail address like anna@example.com.')
  .max(254)
  .transform((email) => email.toLowerCase())
export const Password = z.string().min(10, 'Use at least 10 characters.').max(200)
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'Use a three-letter currency, like EUR.')
const Empty = z.strictObject({})
export const Done = z.strictObject({ done: z.literal(true) })

/** Why somebody sees a record: by their place in the workspace, or because it was shared with them. */
export const Ground = z.strictObject({
  code: z.enum(['owner', 'everyone', 'administrator', 'team', 'above', 'shared', 'assigned']),
  /** Of a share: whether it is for changing too, and when it ends. */
  canEdit: z.boolean().optional(),
  until: z.string().optional(),
})
export type Ground = z.infer<typeof Ground>

/** The grounds as English sentences, and as codes for a catalogue of messages. */
export const Why = z.strictObject({ reasons: z.array(z.string()), grounds: z.array(Ground) })

export const UserView = z.strictObject({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  teamIds: z.array(Id),
  active: z.boolean(),
  canSignIn: z.boolean(),
  /** A link that was not used yet: still good, or too old. Null for those who need none. */
  invitation: z.enum(['open', 'over']).nullable(),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  can: z.strictObject({ edit: z.boolean(), delete: z.boolean() }),
})
export type UserView = z.infer<typeof UserView>

export const TeamView = z.strictObject({
  id: Id,
  name: z.string(),
  managerId: Id.nullable(),
  parentId: Id.nullable(),
  memberIds: z.array(Id),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  can: z.strictObject({ edit: z.boolean(), delete: z.boolean() }),
})
export type TeamView = z.infer<typeof TeamView>

const WorkspaceView = z.strictObject({
  id: Id,
  name: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  locale: z.string(),
  isSample: z.boolean(),
  /** Whether I may change it with its users and teams; and whether I may look after pipelines and products. */
  can: z.strictObject({ edit: z.boolean(), manage: z.boolean() }),
})

export const Me = z.strictObject({
  user: z.strictObject({
    id: Id,
    name: z.string(),
    email: z.string(),
    role: Role,
    teamIds: z.array(Id),
    /** Chosen by the person; null follows the workspace. */
    language: Language.nullable(),
    /** The language read, in the workspace's country: what dates and numbers are written like. */
    locale: z.string(),
  }),
  workspace: WorkspaceView,
  workspaces: z.array(z.strictObject({ id: Id, name: z.string(), isSample: z.boolean(), isActive: z.boolean() })),
  /** The workspace asks for more than a password: nothing else answers until I signed in with more. */
  needsSecondFactor: z.boolean(),
  /** Usual words of the texts in my language, and what my workspace or team says instead: [usual, own]. */
  words: z.array(z.tuple([z.string(), z.string()])),
})
export type Me = z.infer<typeof Me>

export const readMe = contract({
  name: 'me.read',
  http: 'GET /me',
  input: Empty,
  output: Me,
  reads: ['vocabulary'],
  summary: 'Who I am, and in which workspace.',
})

export const updateMe = contract({
  name: 'me.update',
  http: 'PATCH /me',
  input: z.strictObject({ language: Language.nullable() }),
  output: Me,
  summary: 'Choose the language I read; null follows the workspace.',
})

export const users = {
  list: contract({
    name: 'user.list',
    http: 'GET /users',
    input: Empty,
    output: page(UserView),
    summary: 'Everybody in the workspace.',
  }),
  read: contract({ name: 'user.read', http: 'GET /users/:id', input: IdInput, output: UserView, summary: 'One user.' }),
  create: contract({
    name: 'user.create',
    http: 'POST /users',
    input: z.strictObject({
      id: Id.optional(),
      name: words(120),
      email: Email,
      role: Role.default('member'),
      teamIds: z.array(Id).max(50).default([]),
      password: Password.optional(),
    }),
    output: z.strictObject({ ...UserView.shape, invitationUrl: z.string().nullable() }),
    status: 201,
    isSecret: true,
    summary: 'Add a user: with a password at once, without one by an invitation link.',
  }),
  update: contract({
    name: 'user.update',
    http: 'PATCH /users/:id',
    input: z.strictObject({
      id: Id,
      version: z.int().optional(),
      name: words(120).optional(),
      role: Role.optional(),
      teamIds: z.array(Id).max(50).optional(),
      active: z.boolean().optional(),
    }),
    output: UserView,
    summary: 'Change a user’s name, role, teams, or whether they may sign in.',
  }),
  invite: contract({
    name: 'user.invite',
    http: 'POST /users/:id/invite',
    input: IdInput,
    output: z.strictObject({ ...UserView.shape, invitationUrl: z.string() }),
    isSecret: true,
    summary: 'Make a new link for a user, to join or to choose a new password; earlier links stop working.',
  }),
  deactivate: contract({
    name: 'user.deactivate',
    http: 'POST /users/:id/deactivate',
    input: IdInput,
    output: UserView,
    summary: 'Sign a user out everywhere and keep them out.',
  }),
}

export const teams = {
  list: contract({
    name: 'team.list',
    http: 'GET /teams',
    input: Empty,
    output: page(TeamView),
    summary: 'All teams.',
  }),
  read: contract({ name: 'team.read', http: 'GET /teams/:id', input: IdInput, output: TeamView, summary: 'One team.' }),
  create: contract({
    name: 'team.create',
    http: 'POST /teams',
    input: z.strictObject({
      id: Id.optional(),
      name: words(120),
      managerId: Id.nullable().default(null),
      parentId: Id.nullable().default(null),
      memberIds: z.array(Id).max(1000).default([]),
    }),
    output: TeamView,
    status: 201,
    touches: ['user'],
    summary: 'Make a team.',
  }),
  update: contract({
    name: 'team.update',
    http: 'PATCH /teams/:id',
    input: z.strictObject({
      id: Id,
      version: z.int().optional(),
      name: words(120).optional(),
      managerId: Id.nullable().optional(),
      parentId: Id.nullable().optional(),
      memberIds: z.array(Id).max(1000).optional(),
    }),
    output: TeamView,
    touches: ['user'],
    summary: 'Change a team.',
  }),
  remove: contract({
    name: 'team.delete',
    http: 'DELETE /teams/:id',
    input: IdInput,
    output: TeamView,
    touches: ['user'],
    summary: 'Delete a team; its members stay.',
  }),
  restore: contract({
    name: 'team.restore',
    http: 'POST /teams/:id/restore',
    input: IdInput,
    output: TeamView,
    touches: ['user'],
    summary: 'Bring a team back.',
  }),
}

export const workspaces = {
  activate: contract({
    name: 'workspace.activate',
    http: 'POST /workspaces/:id/activate',
    input: IdInput,
    output: Me,
    summary: 'Work in another of my workspaces.',
  }),
  update: contract({
    name: 'workspace.update',
    http: 'PATCH /workspaces/current',
    input: z.strictObject({
      name: words(120).optional(),
      currency: Currency.optional(),
      timeZone: TimeZone.optional(),
      locale: Locale.optional(),
    }),
    output: WorkspaceView,
    touches: ['me'],
    summary: 'Change the workspace’s name, currency, time zone or locale.',
  }),
  removeSample: contract({
    name: 'workspace.removeSample',
    http: 'POST /workspaces/:id/remove-sample',
    input: IdInput,
    output: Done,
    touches: ['me', 'sample'],
    summary: 'Remove the sample workspace and everything in it.',
  }),
}

export const signOutEverywhere = contract({
  name: 'me.signOutEverywhere',
  http: 'POST /me/sign-out-everywhere',
  input: Empty,
  output: Done,
  summary: 'End all my sessions on all devices.',
})

export const apiKeys = {
  list: contract({
    name: 'apiKey.list',
    http: 'GET /api-keys',
    input: Empty,
    output: page(z.strictObject({ id: Id, name: z.string(), createdAt: z.string() })),
    summary: 'My API keys; the keys themselves are shown once only.',
  }),
  create: contract({
    name: 'apiKey.create',
    http: 'POST /api-keys',
    input: z.strictObject({ name: words(120) }),
    output: z.strictObject({ id: Id, name: z.string(), createdAt: z.string(), key: z.string() }),
    status: 201,
    isSecret: true,
    summary: 'Make an API key that acts as me.',
  }),
  revoke: contract({
    name: 'apiKey.revoke',
    http: 'POST /api-keys/:id/revoke',
    input: IdInput,
    output: Done,
    summary: 'Make an API key worthless.',
  }),
}
