export type Role = 'administrator' | 'manager' | 'member' | 'partner' | 'read_only'

/** A record in somebody's hands whom it would not reach by itself. `until` is in milliseconds since 1970; null is for good. */
export type Share = { canEdit: boolean; until: number | null }

/** What is shared with an actor: by the record's id, and through which teams besides the actor's own name. */
export type Shared = { byRecord: ReadonlyMap<string, readonly Share[]>; teams: readonly string[] }

/** Who acts, in which workspace, and whose records that reaches. Made by the access chapter, carried by every call. */
export type Actor = {
  userId: string
  workspaceId: string
  name: string
  role: Role
  teamIds: readonly string[]
  /** Users who share a team with the actor, or whose team's records the actor sees as one above. */
  teamMates: ReadonlySet<string>
  /** Users in teams that the actor manages, however far below. */
  reports: ReadonlySet<string>
  /** Absent where nothing is. */
  shared?: Shared
  /** May do nothing yet but say who they are: the sign-in proved too little for this workspace. */
  isHeld?: true
  /** `locale` is the person's language in the workspace's country. */
  workspace: { currency: string; timeZone: string; locale: string; name: string; isSample: boolean }
}
