import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aWorld } from '#testing/world.ts'

test('a transaction in which a statement failed is never told as done, even if the failure was overlooked', async () => {
  const { admin, database } = await aWorld()
  const work = database.transaction(admin.actor, async (db) => {
    await sql`select 1 / 0`.execute(db).catch(() => undefined)
    return 'done'
  })
  await expect(work).rejects.toThrow('rolled back')
})

test('what is written last stands or falls with the work', async () => {
  const { admin, database, workspaceId } = await aWorld()
  const rename = (name: string, last: string) =>
    database.transaction(
      admin.actor,
      (db) => sql`update users set name = ${name} where workspace_id = ${workspaceId}`.execute(db),
      () => sql`select ${sql.raw(last)}`.compile(database.of(workspaceId)),
    )
  await rename('Kept', '1')
  await expect(rename('Lost', '1 / 0')).rejects.toThrow('division by zero')
  const answer = await sql<{ name: string }>`select distinct name from users`.execute(database.of(workspaceId))
  expect(answer.rows).toEqual([{ name: 'Kept' }])
})
