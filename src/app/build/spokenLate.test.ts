import { globSync, readFileSync } from 'node:fs'
import { parseSync } from '@swc/core'
import { expect, test } from 'vitest'

type Node = Record<string, unknown> & { type?: string }

const IS_FUNCTION =
  /^(ArrowFunctionExpression|FunctionExpression|FunctionDeclaration|ClassMethod|MethodProperty|GetterProperty)$/

/** The keys of texts that are taken while a file is read, before it is known which language the person reads. */
function spokenEarly(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(spokenEarly)
  if (typeof node !== 'object' || node === null) return []
  const { type, callee, arguments: given } = node as Node
  if (type && IS_FUNCTION.test(type)) return []
  const isText = type === 'CallExpression' && (callee as { value?: string }).value === 't'
  const key = (given as { expression: { value?: string } }[] | undefined)?.[0]?.expression.value
  return [...(isText ? [key ?? 'a text'] : []), ...Object.values(node).flatMap(spokenEarly)]
}

const read = (source: string, isScreen = true) =>
  spokenEarly(parseSync(source, { syntax: 'typescript', tsx: isScreen }))

test('the search finds what is spoken too early, and nothing else', () => {
  expect(
    read("const a = { label: t('too.early') }; const b = () => t('in.time'); function c() { t('in.time') }"),
  ).toEqual(['too.early'])
})

test.each(globSync('src/**/web/**/*.{ts,tsx}'))('%s speaks when it is asked to', (file) => {
  expect(read(readFileSync(file, 'utf8'), file.endsWith('x'))).toEqual([])
})
