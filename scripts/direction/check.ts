import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { chapterFolders, directionConfig, readChapters } from './rules.ts'
import { crmWords } from './words.ts'

export type Problem = { rule: string; from: string; to: string; comment: string }

const sourceFiles = (root: string) =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.split(sep).join('/')}`)
    .filter((file) => /\.(ts|tsx|mts|js|mjs|jsx)$/.test(file) && !file.endsWith('.d.ts'))

export const checkDirection = async (root: string) => {
  const { forbidden, options } = directionConfig(root)
  const files = sourceFiles(root)
  const { output } = await cruise(
    ['src'],
    { ...options, ruleSet: { forbidden }, validate: true, baseDir: root },
    options?.enhancedResolveOptions,
  )
  const { modules, summary } = output as ICruiseResult
  const cruised = new Set(modules.map((module) => module.source))
  const comments = new Map(forbidden?.map((rule) => [rule.name, rule.comment]))

  const problems: Problem[] = [
    ...summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to: cycle ? cycle.map((step) => step.name).join(' → ') : to,
      comment: comments.get(rule.name) ?? '',
    })),
    ...files
      .filter((file) => !cruised.has(file))
      .map((from) => ({ rule: 'not-cruised', from, to: '', comment: 'this module was not checked' })),
    ...chapterFolders(root)
      .filter((chapter) => !readChapters(root).includes(chapter))
      .map((chapter) => ({
        rule: 'unlisted-chapter',
        from: `src/features/${chapter}`,
        to: '',
        comment: 'name the chapter in chapters.json, in its place in the reading order',
      })),
    ...crmWords(root, files).map(({ file, word }) => ({
      rule: 'no-crm-word',
      from: file,
      to: word,
      comment: 'kernel, platform and the browser kit know no CRM word (rule 1)',
    })),
  ]
  return { problems, modules: files.length, imports: summary.totalDependenciesCruised ?? 0 }
}
