import type { Database } from '#platform/database/database.ts'

export { tellAccess } from './accounts.ts'
export { actorsIn } from './actors.ts'

type Prepare = (database: Database, founded: { workspaceId: string; userId: string }) => Promise<void>

/** What a new workspace cannot do without (its first pipeline…): later chapters add it here, whoever founds one runs it. */
export const newWorkspace: Prepare[] = []
