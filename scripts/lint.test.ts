import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

type Report = { diagnostics: { code: string; filename: string }[] }

// Each house rule is broken once in a temporary tree with this repository's configuration.
const root = mkdtempSync(join(tmpdir(), 'trefoil-lint-'))
let report: Report

const guilty: [rule: string, file: string, code: string][] = [
  ['no-explicit-any', 'src/kernel/a.ts', 'export const parse = (value: any) => value'],
  ['no-non-null-assertion', 'src/kernel/b.ts', 'export const first = (list: string[]) => list[0]!.length'],
  ['no-default-export', 'src/kernel/c.ts', 'export default 1'],
  ['no-process-env', 'src/platform/d.ts', 'export const port = process.env.PORT'],
  ['no-restricted-imports', 'src/platform/e.ts', "import { env } from 'node:process'\nexport const port = env.PORT"],
  ['no-restricted-globals', 'src/features/deals/f.ts', "export const page = () => fetch('https://example.com')"],
  ['no-restricted-properties', 'src/app/g.ts', "export const page = () => globalThis.fetch('https://example.com')"],
  ['no-console', 'src/app/h.ts', "console.log('hello')\nexport {}"],
  ['no-floating-promises', 'src/app/i.ts', 'const work = async () => 1\nexport const start = () => {\n  work()\n}'],
  ['no-floating-promises', 'src/web/j.tsx', 'const work = async () => 1\nexport const start = () => {\n  work()\n}'],
  ['consistent-type-imports', 'src/kernel/k.ts', "export type Many = Array<import('./l.ts').One>"],
  ['no-focused-tests', 'src/kernel/m.test.ts', "import { it } from 'vitest'\nit.only('runs alone', () => {})"],
]

const innocent: Record<string, string> = {
  'src/kernel/l.ts': 'export type One = 1',
  'src/kernel/n.test.ts': 'export const first = (list: string[]) => list[0]!.length',
  'src/platform/config.ts': 'export const port = process.env.PORT',
  'src/platform/outbound.ts': "export const page = () => fetch('https://example.com')",
  'src/web/api.ts': "export const page = () => fetch('/api')",
  'src/app/cli.ts': "console.log('hello')\nexport {}",
  'scripts/o.ts': 'console.log(process.env.CI)\nexport {}',
  'example.config.ts': 'export default { port: process.env.PORT }',
}

const plant = (file: string, code: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), `${code}\n`)
}

beforeAll(() => {
  for (const file of ['package.json', '.oxlintrc.json', 'tsconfig.json', 'tsconfig.web.json']) {
    cpSync(file, join(root, file))
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction')
  for (const [, file, code] of guilty) plant(file, code)
  for (const [file, code] of Object.entries(innocent)) plant(file, code)
  const oxlint = join(process.cwd(), 'node_modules/oxlint/bin/oxlint')
  const args = [oxlint, '--type-aware', '--format', 'json', 'src', 'scripts', 'example.config.ts']
  const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 50_000 })
  report = JSON.parse(run.stdout) as Report
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('the linter', () => {
  it.each(guilty)('finds %s in %s', (rule, file) => {
    const rules = report.diagnostics.filter(({ filename }) => filename === file).map(({ code }) => code)
    expect(rules.join(' ')).toContain(`(${rule})`)
  })

  it('accuses nothing that keeps the rules', () => {
    expect(report.diagnostics.filter(({ filename }) => filename in innocent)).toEqual([])
  })
})
