import type { Generated } from 'kysely'

declare module '#platform/database/database.ts' {
  interface Tables {
    notifications: NotificationTable
    follows: FollowTable
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
}

type FollowTable = {
  workspace_id: string
  user_id: string
  record_type: string
  record_id: string
  is_following: boolean
}
