import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// Rule 1: kernel, platform and the browser kit contain no CRM word. Comments and messages may.
const words =
  /(?<![a-z])(deal|company|companies|campaign|champion|playbook|rearview)s?(?![a-z])|(Deal|Company|Companies|Campaign|Champion|Playbook|Rearview)s?(?![a-z])/g
const wordless = /^src\/(kernel|platform|web)\//
const exempt = /\.test\.tsx?$|\/messages(\/|\.)/
const comment = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm

export const crmWords = (root: string, files: string[]) =>
  files
    .filter((file) => wordless.test(file) && !exempt.test(file))
    .flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8').replace(comment, '')
      return [...new Set(code.match(words) ?? [])].map((word) => ({ file, word }))
    })
