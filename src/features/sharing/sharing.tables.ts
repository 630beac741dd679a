import type { Generated } from 'kysely'

declare module '#platform/database/database.ts' {
  interface Tables {
    shares: ShareTable
  }
}

export type ShareTable = {
  workspace_id: string
  id: string
  record_type: string
  record_id: string
  with_user_id: string | null
  with_team_id: string | null
  can_edit: boolean
  until: Date | null
  created_by: string
  created_at: Generated<Date>
  updated_at: Generated<Date>
  deleted_at: Date | null
}
