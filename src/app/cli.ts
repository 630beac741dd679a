#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Types are stripped and code compiled once, not at every start: a second start is faster and needs less memory.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/trefoil'))

const { run } = await import('./commands.ts')
process.exitCode = await run(process.argv.slice(2))
