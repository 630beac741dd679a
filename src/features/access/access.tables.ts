import type { Generated } from 'kysely'
import type { Language } from '#kernel/locale.ts'
import type { Role } from '#platform/actor.ts'

declare module '#platform/database/database.ts' {
  interface Tables {
    workspaces: WorkspaceTable
    users: UserTable
    teams: TeamTable
    team_members: { workspace_id: string; team_id: string; user_id: string }
    invitations: InvitationTable
    api_keys: ApiKeyTable
    'auth.user': {
      id: string
      name: string
      email: string
      emailVerified: Generated<boolean>
      updatedAt: Generated<Date>
    }
    'auth.session': { id: string; token: string; userId: string; expiresAt: Date; activeWorkspaceId: string | null }
    'auth.account': { id: string; accountId: string; providerId: string; userId: string; password: string | null }
  }
}

type WorkspaceTable = {
  id: string
  name: string
  currency: string
  time_zone: string
  locale: string
  is_sample: Generated<boolean>
  created_at: Generated<Date>
}

type UserTable = {
  workspace_id: string
  id: string
  name: string
  email: string
  role: Role
  language: Generated<Language | null>
  can_sign_in: Generated<boolean>
  active: Generated<boolean>
  version: Generated<number>
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

type TeamTable = {
  workspace_id: string
  id: string
  name: string
  manager_id: string | null
  parent_id: string | null
  version: Generated<number>
  created_at: Generated<Date>
  updated_at: Generated<Date>
  deleted_at: Date | null
}

type InvitationTable = {
  workspace_id: string
  id: string
  email: string
  role: Role
  team_ids: string[]
  token_hash: string
  invited_by: string
  created_at: Generated<Date>
  expires_at: Date
  accepted_at: Date | null
}

type ApiKeyTable = {
  workspace_id: string
  id: string
  user_id: string
  name: string
  key_hash: string
  created_at: Generated<Date>
  revoked_at: Date | null
}
