import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { methodOf, nounOf, pathOf, type Contract } from '#kernel/contract.ts'

/** A page to read: every address with what it takes and gives. No scripts; it prints well. */
export function apiDocs(reply: FastifyReply, contracts: readonly Contract[], rename = (text: string) => text) {
  const nouns = [...new Set(contracts.map(nounOf))].sort()
  const sections = nouns.map(
    (noun) =>
      `<h2 id="${noun}">${escape(rename(noun))}</h2>${contracts
        .filter((each) => nounOf(each) === noun)
        .map((contract) => entry(contract, rename))
        .join('')}`,
  )
  return reply
    .header('Content-Security-Policy', `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'`)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Trefoil API</title><style>${STYLE}</style></head>
<body><main><h1>Trefoil API</h1><p>Base <code>/api/v1</code>, JSON. Sign in by session cookie or <code>Authorization: Bearer &lt;api key&gt;</code>.
Errors are <code>application/problem+json</code>. Writes take <code>Idempotency-Key</code>; updates take <code>If-Match</code> or <code>version</code>.
The same as <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.</p><nav>${nouns.map((noun) => `<a href="#${noun}">${escape(rename(noun))}</a>`).join(' ')}</nav>${sections.join('')}</main></body></html>`)
}

function entry(contract: Contract, rename: (text: string) => string): string {
  const schema = (shape: z.ZodType, io: 'input' | 'output') => {
    const { $schema: _, ...rest } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
    return escape(JSON.stringify(rest, null, 2))
  }
  return `<details><summary><code>${methodOf(contract)} ${escape(pathOf(contract))}</code> ${escape(rename(contract.summary))}</summary>
<h3>Takes</h3><pre>${schema(contract.input, 'input')}</pre><h3>Gives</h3><pre>${schema(contract.output, 'output')}</pre></details>`
}

const escape = (text: string) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)

const STYLE = `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}main{max-width:56rem;margin:2rem auto;padding:0 1rem}nav a{margin-right:.75rem}summary{padding:.4rem 0;cursor:pointer}pre{overflow:auto;font-size:12px;padding:.75rem;border:1px solid #8884;border-radius:6px;max-height:30rem}h2{margin-top:2.5rem;border-bottom:1px solid #8884}`

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')
