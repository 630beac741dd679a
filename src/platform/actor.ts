export type Role = 'administrator' | 'manager' | 'member' | 'partner' | 'read_only'

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
  /** May do nothing yet but say who they are: the sign-in proved too little for this workspace. */
  isHeld?: true
  /** `locale` is the person's language in the workspace's country. */
  workspace: { currency: string; timeZone: string; locale: string; name: string; isSample: boolean }
}
