import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/records/recordType.ts'

/**
 * Has the database keep a field's values apart, or no longer.
 * @throws AppError conflict with some of the values that stand in several records.
 */
export async function makeUnique(ctx: Context, field: Row, isUnique: boolean) {
  const { workspaceId } = ctx.actor
  if (isUnique) {
    const answer = await sql<{ word: string }>`select word from custom_values
      where workspace_id = ${workspaceId} and field_id = ${field.id} group by word having count(*) > 1 limit 5`.execute(
      ctx.db,
    )
    const values = answer.rows.map(({ word }) => word)
    if (values.length > 0)
      throw new AppError(
        'conflict',
        'field.not_unique',
        `Several records have the same value: ${values.join(', ')}. Change them first.`,
        {
          errors: [{ path: 'unique', message: 'There are equal values.' }],
          details: { values },
        },
      )
  }
  await sql`update custom_values set is_unique = ${isUnique}
    where workspace_id = ${workspaceId} and field_id = ${field.id}`.execute(ctx.db)
}
