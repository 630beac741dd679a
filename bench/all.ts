// `npm run bench`: the budget's operations at 10,000 people, then returns, effort and the first screen.
// `npm run bench -- full`: also at 1,000,000 people. `npm run bench -- returns` (or another name): that one alone.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { circumstances, say } from './say.ts'

type Part = { about: string; file: string; words?: string[] }

const [name, ...words] = process.argv.slice(2)
const isFull = name === 'full'
const PARTS: Record<string, Part> = {
  speed: { about: 'Operations beside the floor', file: 'run.ts', words: isFull ? ['10000', '1000000'] : ['10000'] },
  returns: { about: 'What comes back', file: 'returns.ts' },
  dedupe: { about: 'Duplicates', file: 'dedupe.ts', words: isFull ? ['100000', '1000000'] : ['100000'] },
  importing: { about: 'Import and export', file: 'importing.ts' },
  effort: { about: 'What an entry costs', file: 'effort.ts' },
  firstLoad: { about: 'The first screen, later screens, typing', file: 'firstLoad.ts' },
}

const chosen = !name || isFull ? PARTS : name in PARTS ? { [name]: PARTS[name] } : null
if (!chosen) {
  say(`The bench does not know "${name}". It knows: full, ${Object.keys(PARTS).join(', ')}.`)
  process.exitCode = 2
}
for (const part of Object.values(chosen ?? {})) {
  if (!part) continue
  say(`\n## ${part.about}${part.file === 'run.ts' ? `\n\n${circumstances()}` : ''}`)
  const given = words.length > 0 ? words : (part.words ?? [])
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, part.file), ...given], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
