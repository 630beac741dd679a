import { sql } from 'kysely'
import { newWorkspace } from '#features/access/access.ts'
import { newId } from '#kernel/ids.ts'
import { completeStages, usualStages } from './stages.ts'

/** A workspace without a pipeline could not take its first deal. */
newWorkspace.push((database, { workspaceId, userId }) =>
  database.transaction({ workspaceId, userId }, async (db) => {
    const stages = JSON.stringify(completeStages(usualStages))
    await sql`insert into pipelines (workspace_id, id, name, sort_name, stages, is_default, created_by)
      values (${workspaceId}, ${newId()}, 'Sales', 'sales', ${stages}::jsonb, true, ${userId})`.execute(db)
  }),
)
