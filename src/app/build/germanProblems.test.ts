import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseSync } from '@swc/core'
import { expect, test } from 'vitest'

type Node = Record<string, unknown> & { type?: string }
type Argument = { expression: Node & { value?: unknown } }

/** The commands of a terminal speak English. */
const IS_TERMINAL = /app[\\/](cli|commands|seed)|platform[\\/](database|config|log)|[\\/]backup[\\/]/

/** The codes of all problems that a part of the program can answer with, where they are written out. */
function codesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(codesIn)
  if (typeof node !== 'object' || node === null) return []
  const { type, callee, arguments: given } = node as Node
  const inside = Object.values(node).flatMap(codesIn)
  const name = (callee as { value?: string } | undefined)?.value
  const place =
    type === 'NewExpression' && name === 'AppError' ? 1 : type === 'CallExpression' && name === 'forbidden' ? 0 : -1
  const code = (given as Argument[] | undefined)?.[place]?.expression.value
  return typeof code === 'string' && code.includes('.') ? [code, ...inside] : inside
}

const { texts: known } = (await import(resolve('src/web/messages/problems.de.ts'))) as { texts: Record<string, string> }
const isKnown = (code: string) =>
  `problem.${code}` in known || `problem.any${code.slice(code.lastIndexOf('.'))}` in known

test('every problem is told in German', () => {
  const files = globSync('src/{kernel,platform,features,app}/**/*.ts').filter(
    (file) => !IS_TERMINAL.test(file) && !file.endsWith('.test.ts') && !/[\\/]web[\\/]/.test(file),
  )
  const codes = files.flatMap((file) => codesIn(parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' })))
  expect(codes.length).toBeGreaterThan(80)
  expect([...new Set(codes)].filter((code) => !isKnown(code))).toEqual([])
})
