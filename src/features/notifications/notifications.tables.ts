import type { Generated } from 'kysely'

declare module '#platform/database/database.ts' {
  interface Tables {
    notifications: NotificationTable
    follows: FollowTable
    notification_settings: SettingsTable
  }
}

export type NotificationTable = {
  workspace_id: string
  id: Generated<string>
  user_id: string
  record_type: string
  record_id: string
  kinds: string[]
  actor_ids: Generated<string[]>
  comment_id: string | null
  times: Generated<number>
  at: Generated<Date>
  read_at: Date | null
  mailed_at: Date | null
}

type FollowTable = {
  workspace_id: string
  user_id: string
  record_type: string
  record_id: string
  is_following: boolean
}

type SettingsTable = {
  workspace_id: string
  user_id: string
  /** JSON, as text on the way in. */
  email: string
  digest_at: string
  quiet_from: string | null
  quiet_until: string | null
  days_off: number[]
  budget: number
}
