// No source file over 300 lines, no test over 500; the median and the tenth largest are for information.
import { readdirSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'

const roots = ['src', 'scripts', 'e2e', 'bench']
const isSource = (file: string) => /\.(ts|tsx|mjs|css)$/.test(file)
const isExempt = (file: string) => /\.d\.ts$|\.generated\.|\/(data|lines|messages|node_modules)\//.test(file)
const isTest = (file: string) => /\.(test|spec|contract\.test)\.tsx?$/.test(file)
const documents = { 'AGENTS.md': 60, 'STYLE.md': 200 }

const list = (folder: string) => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)
  } catch {
    return []
  }
}

const countLines = (file: string) => {
  const text = readFileSync(file, 'utf8')
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

const files = roots
  .flatMap(list)
  .map((file) => file.split(sep).join('/'))
  .filter((file) => isSource(file) && !isExempt(file))
const sized = files.map((file) => ({ file, lines: countLines(file), limit: isTest(file) ? 500 : 300 }))
const papers = readdirSync('.')
  .filter((file): file is keyof typeof documents => file in documents)
  .map((file) => ({ file, lines: countLines(file), limit: documents[file] }))

const tooLong = [...sized, ...papers].filter(({ lines, limit }) => lines > limit)
for (const { file, lines, limit } of tooLong) {
  console.error(`${file} has ${lines} lines, over the limit of ${limit}. Split it by the question it answers.`)
}

const source = sized.filter(({ file }) => file.startsWith('src/') && !isTest(file)).map(({ lines }) => lines)
source.sort((a, b) => a - b)
const at = (share: number) => source[Math.min(source.length - 1, Math.floor(source.length * share))] ?? 0
console.log(
  `Sizes: ${sized.length} files; in src the median is ${at(0.5)} lines (aim 60), ` +
    `p90 ${at(0.9)} (aim 200), the longest ${at(1)} (limit 300).`,
)
process.exitCode = tooLong.length > 0 ? 1 : 0
