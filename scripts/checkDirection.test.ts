import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkDirection } from './direction/check.ts'

// A small tree with this repository's package.json and chapters.json, in which every rule is broken once.
const root = mkdtempSync(join(tmpdir(), 'trefoil-direction-'))
let found: Awaited<ReturnType<typeof checkDirection>>

const innocent: Record<string, string> = {
  'kernel/money.ts': '',
  'platform/database.ts': "import '#kernel/money.ts'; import 'node:fs'; import { Kysely } from 'kysely'",
  'web/Button.tsx': "import '#kernel/money.ts'; import 'react'",
  'testing/world.ts': "import '#app/server.ts'",
  'features/companies/companies.ts': "import './companies.queries.ts'",
  'features/companies/companies.contract.ts': "import '#kernel/money.ts'",
  'features/companies/companies.queries.ts': "import '#platform/database.ts'",
  'features/companies/branches.contract.ts': '',
  'features/companies/branches.ts': '',
  'features/companies/web/CompanyChip.tsx': "import '#features/companies/companies.contract.ts'",
  'features/companies/web/CompanyScreen.tsx': '',
  'features/companies/web/worker.ts': "import('#web/Button.tsx')",
  'features/deals/messages/en.json': '{}',
  'features/deals/deals.ts': "import '#features/companies/companies.ts'; import '#features/companies/branches.ts'",
  'features/deals/deals.contract.ts': "import type {} from '#features/companies/companies.contract.ts'",
  'features/deals/amount.pure.ts': "import '#kernel/money.ts'",
  'features/deals/deals.test.ts': "import '../../testing/world.ts'; import 'vitest'; import './deals.ts'",
  'features/deals/web/DealCard.tsx':
    "import '#features/companies/web/CompanyChip.tsx'; import '../amount.pure.ts'; import '../messages/en.json'",
  'app/server.ts': "import '#features/deals/deals.ts'; import '#features/companies/companies.queries.ts'",
}

const guilty: [rule: string, file: string, code: string][] = [
  ['kernel-stands-alone', 'kernel/a.ts', "import '#platform/database.ts'"],
  ['kernel-stands-alone', 'kernel/typed.ts', "import type { Db } from '#platform/database.ts'"],
  ['platform-knows-kernel-only', 'platform/b.ts', "import '#features/companies/companies.ts'"],
  ['platform-knows-kernel-only', 'platform/c.ts', "export * from '../web/Button.tsx'"],
  ['kit-knows-kernel-only', 'web/d.tsx', "import '#features/companies/companies.contract.ts'"],
  ['no-later-chapter', 'features/companies/e.ts', "import type { Deal } from '#features/deals/deals.contract.ts'"],
  ['no-later-chapter', 'features/companies/f.ts', "export const late = () => import('../deals/deals.ts')"],
  ['front-door-only', 'features/deals/g.ts', "import { branch } from '#features/companies/companies.queries.ts'"],
  ['front-door-only', 'features/deals/web/h.tsx', "import '#features/companies/web/CompanyScreen.tsx'"],
  ['browser-imports-contracts', 'features/deals/web/i.tsx', "import { winDeal } from '../deals.ts'"],
  ['browser-imports-contracts', 'app/web/main.tsx', "import type { Server } from '#app/server.ts'"],
  ['browser-has-no-node', 'features/deals/web/j.tsx', "import { readFile } from 'node:fs/promises'"],
  ['browser-has-no-node', 'features/deals/k.pure.ts', "import { join } from 'path'"],
  ['browser-has-no-server-package', 'web/l.ts', "import type { Pool } from 'pg'"],
  ['server-never-imports-web', 'features/deals/m.ts', "import { DealCard } from './web/DealCard.tsx'"],
  ['server-never-imports-web', 'app/n.ts', "import '#web/Button.tsx'"],
  ['contract-imports-contracts', 'features/deals/o.contract.ts', "import './deals.ts'"],
  ['contract-imports-contracts', 'features/deals/p.contract.ts', "import type {} from '#platform/database.ts'"],
  ['pure-imports-pure', 'features/deals/q.pure.ts', "import './deals.contract.ts'"],
  ['nothing-imports-app', 'features/deals/r.ts', "import '#app/server.ts'"],
  ['nothing-imports-app', 'platform/s.test.ts', "import '#app/server.ts'"],
  ['no-cycle', 'kernel/t.ts', "import { u } from './u.ts'"],
  ['not-cruised', 'kernel/node_modules/lost.ts', ''],
  ['testing-is-for-tests', 'features/deals/v.ts', "import '../../testing/world.ts'"],
  ['nothing-imports-tests', 'features/deals/w.ts', "import './deals.test.ts'"],
  ['src-stands-alone', 'app/x.ts', "import '../../scripts/tool.ts'"],
  ['no-development-package', 'app/y.ts', "import 'fast-check'"],
  ['resolvable', 'app/z.ts', "import '#kernel/missing.ts'"],
  ['no-crm-word', 'platform/words.ts', 'export const openDeal = 1'],
  ['unlisted-chapter', 'features/unheard/unheard.ts', ''],
]

const plant = (file: string, code: string) => {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, code)
}

beforeAll(async () => {
  for (const file of ['package.json', 'chapters.json']) cpSync(file, join(root, file))
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction')
  plant('scripts/tool.ts', '')
  for (const [file, code] of Object.entries(innocent)) plant(join('src', file), code)
  for (const [, file, code] of guilty) plant(join('src', file), code)
  plant('src/kernel/u.ts', "import { t } from './t.ts'")
  // A cycle made of types alone is no cycle.
  plant('src/kernel/typeA.ts', "import type { B } from './typeB.ts'")
  plant('src/kernel/typeB.ts', "import { a } from './typeA.ts'")
  found = await checkDirection(root)
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the direction check', () => {
  it.each(guilty)('finds %s in %s', (rule, file) => {
    const culprits = found.problems.filter((problem) => problem.rule === rule).map((problem) => problem.from)
    const expected = rule === 'unlisted-chapter' ? 'src/features/unheard' : `src/${file}`
    expect(culprits).toContain(expected)
  })

  it('accuses nothing that keeps the rules', () => {
    const accused = new Set(found.problems.map((problem) => problem.from))
    expect([...accused].filter((file) => file.slice('src/'.length) in innocent)).toEqual([])
    expect(accused).not.toContain('src/kernel/typeA.ts')
    expect(accused).not.toContain('src/kernel/typeB.ts')
  })

  it('cruises every module that exists', () => {
    const scripts = (file: string) => !file.endsWith('.json')
    const planted = [...Object.keys(innocent).filter(scripts), ...guilty.map(([, file]) => file)].length + 3
    expect(found.modules).toBe(planted)
    expect(found.problems.filter((problem) => problem.rule === 'not-cruised')).toHaveLength(1)
  })
})
