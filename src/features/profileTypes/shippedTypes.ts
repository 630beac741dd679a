import { sql } from 'kysely'
import { newWorkspace } from '#features/access/access.ts'
import { newId } from '#kernel/ids.ts'
import { SHIPPED_TYPES } from './shipped.pure.ts'

/** Three types of profile to begin with. */
newWorkspace.push((database, { workspaceId, userId }) =>
  database.transaction({ workspaceId, userId }, async (db) => {
    const rows = SHIPPED_TYPES.map(
      ({ key, name }, index) =>
        sql`(${workspaceId}::uuid, ${newId()}::uuid, ${key}, ${name}, ${name.toLowerCase()}, ${index + 1}::float8, ${userId}::uuid)`,
    )
    await sql`insert into profile_types (workspace_id, id, key, name, sort_name, position, created_by)
      values ${sql.join(rows)}`.execute(db)
  }),
)
