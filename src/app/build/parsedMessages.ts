import { parse } from '@formatjs/icu-messageformat-parser'
import type { Plugin } from 'vite'

type Node = { type: string; start: number; end: number; value?: unknown }

/** Turns every ICU text in a `messages.*.ts` (and the kit's `messages/en.ts`) into its syntax tree while building. */
export function parsedMessages(): Plugin {
  return {
    name: 'parsed-messages',
    apply: 'build',
    transform: {
      filter: { id: /(\/messages\.\w+|\/web\/messages\/[a-z]{2})\.ts$/ },
      handler(code) {
        let out = ''
        let last = 0
        for (const text of literalValues(this.parse(code) as unknown as Node)) {
          if (!/[{<']/.test(text.value as string)) continue
          out += code.slice(last, text.start) + JSON.stringify(parse(text.value as string, { captureLocation: false }))
          last = text.end
        }
        return { code: out + code.slice(last), map: null }
      },
    },
  }
}

/** String literals that are values of object properties, in order. */
function literalValues(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(literalValues)
  if (typeof node !== 'object' || node === null) return []
  const { type, value } = node as Node
  if (type === 'Property' && (value as Node).type === 'Literal' && typeof (value as Node).value === 'string')
    return [value as Node]
  return Object.values(node).flatMap(literalValues)
}
