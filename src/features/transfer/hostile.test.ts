import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { received } from '#kernel/file.ts'
import { hostileFiles, type Hostile } from '#testing/hostile/files.ts'
import { work } from '#testing/importing.ts'
import { aWorld } from '#testing/world.ts'
import { startImport } from './imports.ts'

async function asFile({ content }: Hostile) {
  const folder = await mkdtemp(join(tmpdir(), 'trefoil-hostile-'))
  const path = join(folder, 'file')
  const file = await open(path, 'w')
  for (const piece of content()) await file.write(piece as string)
  await file.close()
  return { path, bytes: (await stat(path)).size, end: () => rm(folder, { recursive: true, force: true }) }
}

test.each(hostileFiles)(
  'hostile file $nr, $name: a clear refusal or a clean import',
  { timeout: 120_000 },
  async (hostile) => {
    const { admin, database, workspaceId } = await aWorld()
    const { path, bytes, end } = await asFile(hostile)
    try {
      const { id } = await startImport(admin, { file: received({ name: 'file', path, bytes }) })
      const view = await work(admin, id)
      const { rows, refused, ...counts } = view.counts
      const written = await sql<{
        count: number
      }>`select count(*) from changes where workspace_id = ${workspaceId} and via = 'import'`.execute(database.owner)
      if (view.status === 'failed') {
        expect([view.message, written.rows[0]?.count]).toEqual([expect.stringMatching(/^[^{}<]{20,400}\.$/), 0])
        expect(view.message).not.toMatch(/our side|undefined|Error/)
      } else {
        expect(view.status).toBe('done')
        const taken = counts.created + counts.updated + counts.merged + counts.unchanged + counts.skipped
        expect([taken + refused, refused]).toEqual([rows, refused])
        expect(refused === 0 || view.problems.length > 0).toBe(true)
      }
      if (hostile.ends) expect(view.status).toBe(hostile.ends === 'refused' ? 'failed' : 'done')
    } finally {
      await end()
    }
  },
)
