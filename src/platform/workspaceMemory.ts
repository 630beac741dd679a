import type { Db } from './database/database.ts'
import type { System } from './system.ts'

/** After this long a process asks again, even if it missed the news. */
const FRESH_FOR = 30_000
const MOST = 2000

type Entry = { at: number; value: unknown }
type Memory = {
  nouns: readonly string[]
  load: (db: Db, workspaceId: string) => Promise<unknown>
  entries: Map<string, Entry>
  /** Moves with every forgetting, so that an answer asked for before it is not kept. */
  age: number
}

const memories: Memory[] = []

/**
 * Something small of a workspace that nearly every call needs: read once, then known without a query. It is there
 * (`of`) within every operation, and read anew after a change to one of the nouns in any process (see `forget`).
 */
export function workspaceMemory<Value>(
  nouns: readonly string[],
  load: (db: Db, workspaceId: string) => Promise<Value>,
  otherwise: Value,
) {
  const memory: Memory = { nouns, load, entries: new Map(), age: 0 }
  memories.push(memory)
  return { of: (workspaceId: string) => (memory.entries.get(workspaceId)?.value as Value | undefined) ?? otherwise }
}

/** Sees to it that all is known about the workspace; costs nothing when it is. */
export function recall(system: Pick<System, 'database'>, workspaceId: string): Promise<void> | undefined {
  const now = Date.now()
  const missing = memories.filter(({ entries }) => !isFresh(entries.get(workspaceId), now))
  return missing.length === 0 ? undefined : loadAll(missing, system, workspaceId)
}

const isFresh = (entry: Entry | undefined, now: number) => entry !== undefined && now - entry.at < FRESH_FOR

async function loadAll(missing: Memory[], { database }: Pick<System, 'database'>, workspaceId: string) {
  await Promise.all(
    missing.map(async (memory) => {
      const { age } = memory
      const value = await memory.load(database.of(workspaceId), workspaceId)
      if (memory.entries.size > MOST) memory.entries.clear()
      memory.entries.set(workspaceId, { at: memory.age === age ? Date.now() : 0, value })
    }),
  )
}

/** What is remembered of a noun, in one workspace, is asked for again; the old answer serves calls that are under way. */
export function forget(noun: string, workspaceId: string) {
  for (const memory of memories) {
    if (!memory.nouns.includes(noun)) continue
    memory.age++
    const entry = memory.entries.get(workspaceId)
    if (entry) entry.at = 0
  }
}

/** For when news may have been missed. */
export function forgetAll() {
  for (const memory of memories) {
    memory.age++
    for (const entry of memory.entries.values()) entry.at = 0
  }
}
