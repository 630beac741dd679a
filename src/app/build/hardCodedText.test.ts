import { globSync, readFileSync } from 'node:fs'
import { parseSync } from '@swc/core'
import { expect, test } from 'vitest'

/** Attributes that people see or hear. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'placeholder',
  'title',
  'label',
  'alt',
  'note',
  'text',
  'description',
])
/** Names and signs that are the same in every language. */
const ALLOWED = new Set(['Trefoil', '⌘', 'Ctrl'])
/** The page of parts, for developers, speaks no language in earnest. */
const IS_KIT = /[\\/]app[\\/]web[\\/]kit[\\/]/

type Node = Record<string, unknown> & { type?: string }

function literal(node: unknown): string[] {
  const { type, value, expression, quasis } = (node ?? {}) as Node
  if (type === 'StringLiteral') return said(value)
  if (type === 'JSXExpressionContainer') return literal(expression)
  if (type === 'TemplateLiteral') return (quasis as { cooked?: string }[]).flatMap((part) => said(part.cooked))
  return []
}

const said = (text: unknown) =>
  typeof text === 'string' && /\p{L}{2}/u.test(text) && !ALLOWED.has(text.trim()) ? [text.trim()] : []

/** Strings in attributes that nobody reads (`type="button"`) are not spoken, so only these nodes count. */
function hardCoded(source: string): string[] {
  return elements(parseSync(source, { syntax: 'typescript', tsx: true })).flatMap(({ opening, children }) => [
    ...(opening.attributes as Node[]).flatMap((attribute) =>
      SPOKEN.has((attribute.name as { value?: string } | undefined)?.value ?? '') ? literal(attribute.value) : [],
    ),
    ...(children as Node[]).flatMap((child) => (child.type === 'JSXText' ? said(child.value) : literal(child))),
  ])
}

type Element = { opening: { attributes: unknown }; children: unknown }

function elements(node: unknown): Element[] {
  if (Array.isArray(node)) return node.flatMap(elements)
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(elements)
  return (node as Node).type === 'JSXElement' ? [node as Element, ...inside] : inside
}

const files = globSync('src/**/web/**/*.tsx').filter((file) => !IS_KIT.test(file))

test('the search finds what is hard-coded, and nothing else', () => {
  const source = `const A = () => <p title="Seen" id="unseen" aria-label={'Heard'}>Read {t('not.this')}{'and this'}<b>{"x"}</b></p>`
  expect(hardCoded(source)).toEqual(['Seen', 'Heard', 'Read', 'and this'])
})

test.each(files)('%s takes its words from the catalogue', (file) => {
  expect(hardCoded(readFileSync(file, 'utf8'))).toEqual([])
})
