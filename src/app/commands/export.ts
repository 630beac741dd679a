import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { isRead } from '#kernel/contract.ts'
import type { Config } from '#platform/config.ts'
import type { Caller } from '#platform/context.ts'
import { createLog } from '#platform/log.ts'
import type { Operation } from '#platform/operation.ts'
import { openBeside } from '../open.ts'
import { operations } from '../operations.ts'
import { progressLine } from '../progress.ts'
import { say } from '../say.ts'
import { findActor, readOptions } from './actAs.ts'

type Page = { data: { id: string }[]; nextCursor: string | null }

/** Writes every record that the person may see, one JSON object a line: `{ "type": "person", … }`. */
export async function exportCommand(config: Config, words: string[]): Promise<number> {
  const read = readOptions(words, ['--as'])
  const [path, ...more] = read?.rest ?? []
  if (!read || !path || more.length > 0) {
    say('Usage: export FILE [--as MAIL]')
    return 2
  }
  const { system, close } = await openBeside(config, createLog('warn'))
  const part = `${path}.part-${process.pid}`
  const line = progressLine()
  try {
    const actor = await findActor(system.database, read.options['--as'])
    const out = createWriteStream(part, { mode: 0o600, flags: 'wx' })
    await once(out, 'open')
    const counts: Record<string, number> = {}
    for (const { type, list } of recordLists()) {
      counts[type] = await writeAll({ actor, system, via: 'command' }, list, type, out, (done) =>
        line.show(`${type}: ${done}`),
      )
    }
    out.end()
    await once(out, 'close')
    await rename(part, path)
    line.end()
    say(`Wrote what ${actor.name} may see of ${actor.workspace.name} to ${path}:`)
    for (const [type, count] of Object.entries(counts)) say(`  ${String(count).padStart(8)}  ${type}`)
    return 0
  } finally {
    await rm(part, { force: true })
    await close()
  }
}

/** Lists that can be paged through in a fixed order are lists of records. */
function recordLists(): { type: string; list: Operation }[] {
  return operations.flatMap((list) => {
    const { name, input } = list.contract
    const [type = '', verb] = name.split('.')
    const fields = 'shape' in input ? (input.shape as Record<string, unknown>) : {}
    return verb === 'list' && isRead(list.contract) && 'cursor' in fields && 'filter' in fields ? [{ type, list }] : []
  })
}

async function writeAll(
  caller: Caller,
  list: Operation,
  type: string,
  out: Writable,
  onProgress: (done: number) => void,
): Promise<number> {
  let [cursor, count]: [string | undefined, number] = [undefined, 0]
  do {
    const page = (await list(caller, { limit: 200, ...(cursor ? { cursor } : {}) })) as Page
    for (const record of page.data) {
      if (!out.write(`${JSON.stringify({ type, ...record })}\n`)) await once(out, 'drain')
      count += 1
    }
    onProgress(count)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return count
}
