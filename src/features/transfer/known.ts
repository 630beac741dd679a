import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf, type Row } from '#platform/records/recordType.ts'
import { identityOf, type Facts, type Identity } from './identity.ts'
import { keyIndex, type Found, type KeyIndex } from './keyIndex.ts'

/** What an import knows of the records that are there, and of those that it makes itself. */
export type Known = {
  find(noun: string, key: string): Found | undefined
  add(noun: string, keys: readonly string[], id: string, isMade: boolean): void
  /** What was added since the last time is true now, or was never: its transaction has ended. */
  settle(isTrue: boolean): void
  /** For a long file: all records of the type are looked at once, not batch by batch. */
  isWhole(noun: string): boolean
  markWhole(noun: string): void
}

type Fresh = { noun: string; keys: readonly string[]; id: string; isMade: boolean }

export function known(): Known {
  const indexes = new Map<string, KeyIndex>()
  const whole = new Set<string>()
  let fresh: Fresh[] = []
  let byKey = new Map<string, Found>()
  return {
    find: (noun, key) => byKey.get(`${noun}|${key}`) ?? indexes.get(noun)?.get(key),
    add(noun, keys, id, isMade) {
      fresh.push({ noun, keys, id, isMade })
      for (const key of keys) {
        const name = `${noun}|${key}`
        if (!byKey.has(name)) byKey.set(name, { id, isMade })
      }
    },
    settle(isTrue) {
      for (const { noun, keys, id, isMade } of isTrue ? fresh : []) {
        const index = indexes.get(noun) ?? keyIndex()
        indexes.set(noun, index)
        index.add(keys, id, isMade)
      }
      fresh = []
      byKey = new Map()
    },
    isWhole: (noun) => whole.has(noun),
    markWhole: (noun) => void whole.add(noun),
  }
}

const PAGE = 5000

/** Learns the keys of every record of the type that the actor sees. */
export async function learnAll(ctx: Context, noun: string, { add, settle, markWhole }: Known) {
  const identity = identityOf(noun)
  if (!identity) return
  let last = '00000000-0000-0000-0000-000000000000'
  for (let count = PAGE; count === PAGE;) {
    const rows = await select(ctx, noun, identity, sql`r.id > ${last}::uuid order by r.id limit ${sql.lit(PAGE)}`)
    for (const row of rows) add(noun, keysOf(ctx, identity, row), row.id, false)
    settle(true)
    count = rows.length
    last = rows.at(-1)?.id ?? last
  }
  markWhole(noun)
}

/** The record of each of these by the keys it asks for, the oldest where several go by its surest key: in the import's own memory, or the database. */
export async function findKnown(
  ctx: Context,
  noun: string,
  all: readonly Facts[],
  asked: readonly string[][],
  memory: Known,
): Promise<(Found | undefined)[]> {
  const identity = identityOf(noun)
  if (!identity) return all.map(() => undefined)
  if (!memory.isWhole(noun)) {
    for (const { wanted, where } of identity.lookups) {
      const values = [...new Set(all.flatMap((facts) => wanted(facts)))]
      if (values.length === 0) continue
      for (const row of await select(ctx, noun, identity, sql`${where(values)} order by r.id limit 20000`))
        memory.add(noun, keysOf(ctx, identity, row), row.id, false)
    }
  }
  return asked.map((each) => {
    for (const key of each) {
      const found = memory.find(noun, key)
      if (found) return found
    }
    return undefined
  })
}

const keysOf = (ctx: Context, identity: Identity, row: Row) =>
  identity.keys({ ...identity.factsOf(row), id: row.id }, ctx.actor)

async function select(ctx: Context, noun: string, { columns }: Identity, rest: ReturnType<typeof sql>): Promise<Row[]> {
  const names = sql.join(['id', ...columns].map((name) => sql.ref(`r.${name}`)))
  const answer = await sql<Row>`select ${names} from ${sql.table(typeOf(noun).table)} r
    where r.workspace_id = ${ctx.actor.workspaceId} and r.deleted_at is null and ${policyOf(noun).visibleTo(ctx.actor, 'r')} and ${rest}`.execute(
    ctx.db,
  )
  return answer.rows
}
