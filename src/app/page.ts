import { today } from '#features/today/today.contract.ts'
import type { Me } from '#features/access/access.contract.ts'
import { pathOf } from '#kernel/contract.ts'
import { frame } from './frame.ts'

/** What the screen at an address reads first. */
const READS: Record<string, string[]> = { '/': [`/api/v1${pathOf(today.read)}`] }

/**
 * The page for one request: the nonce of its policy, who it is for, the shape of the program for those who may see it,
 * and what its screen will ask, so that the browser asks while it still loads the program.
 */
export function pageFor(page: string, { nonce, me, path }: { nonce: string; me: Me | null; path: string }) {
  const reads = (me && READS[path]) ?? []
  const links = reads.map((address) => `<link rel="preload" as="fetch" href="${address}" crossorigin />`).join('')
  return page
    .replaceAll('%NONCE%', nonce)
    .replace('<!--reads-->', () => links)
    .replace('<!--frame-->', () => (me ? frame : ''))
    .replace('%ME%', () => asScriptText(me))
}

/** In a script element only "<" could end it or begin a comment. */
const asScriptText = (value: unknown) => JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
