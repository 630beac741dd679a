import { sql, type RawBuilder } from 'kysely'
import { Visibility } from '#kernel/record.ts'
import { fold } from '#kernel/text.ts'
import type { Actor } from '../actor.ts'
import { policyOf } from './references.ts'
import type { RecordPolicy } from './policy.ts'
import { typeOf, type Row } from './recordType.ts'
import { hiddenFrom } from './rights.ts'
import { openNoun } from './custom/customWords.ts'
import { isDenied } from './roleRights.ts'
import { reachOf } from './shares.ts'

/** For a group of types and each visibility: whose records the actor sees; null is anybody's. */
type Sight = {
  types: string[]
  owners: Record<Visibility, string[] | null>
  /** Whose shares reach the actor, where any do; `part_of` is the table of what belongs to a shared record. */
  reach?: { user: string; teams: readonly string[] }
  part_of?: string
}

const SOMEBODY = '00000000-0000-0000-0000-000000000000'

/**
 * What the policies of these types let the actor see, as data for the search functions of migration 0004.
 * It is asked of `canSee` itself, so that there is no second rule to keep in step.
 */
export function sightOf(actor: Actor, nouns: readonly string[]): Sight[] {
  const byPolicy = Map.groupBy(
    nouns.filter((noun) => !isDenied(actor, noun, 'see')),
    policyOf,
  )
  const entriesOf = (noun: string) => (hiddenFrom(actor, noun).size > 0 ? openNoun(noun) : noun)
  return [...byPolicy].map(([policy, types]) => ({
    types: types.map(entriesOf),
    owners: ownersSeen(actor, policy),
    ...shares(actor, policy, types),
  }))
}

function shares(actor: Actor, { sharedBy }: RecordPolicy, [noun = '']: string[]) {
  if (!actor.shared || !sharedBy) return {}
  return { reach: reachOf(actor), ...(sharedBy === 'record_id' && { part_of: typeOf(noun).table }) }
}

function ownersSeen(actor: Actor, policy: RecordPolicy) {
  const near = [...new Set([actor.userId, ...actor.teamMates, ...actor.reports])]
  const entries = Visibility.options.map((visibility) => {
    const sees = (owner_id: string | null) => policy.canSee(actor, { owner_id, visibility } as Row)
    return [visibility, sees(SOMEBODY) && sees(null) ? null : near.filter(sees)]
  })
  return Object.fromEntries(entries) as Sight['owners']
}

/** The same as a condition over an alias of search_entries, which knows owner and visibility, and no other column of a record. */
export function visibleByType(actor: Actor, nouns: readonly string[], alias: string): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const parts = sightOf(actor, nouns).map(({ types, owners, reach, part_of }) => {
    const seen = Object.entries(owners).map(([visibility, of]) =>
      of === null
        ? sql`${column('visibility')} = ${visibility}`
        : sql`(${column('visibility')} = ${visibility} and ${column('owner_id')} = any(${of}::uuid[]))`,
    )
    if (reach) {
      const shared = sql`select shared_with(${JSON.stringify(reach)}::jsonb)`
      seen.push(
        part_of
          ? sql`(${column('visibility')} <> 'gone' and ${column('record_id')} in (select f.id from ${sql.table(part_of)} f
              where f.workspace_id = ${actor.workspaceId} and f.record_id in (${shared})))`
          : sql`${column('record_id')} in (${shared})`,
      )
    }
    return sql`(${column('type')} = any(${types}::text[]) and (${sql.join(seen, sql` or `)}))`
  })
  return parts.length === 0 ? sql<boolean>`false` : sql`(${sql.join(parts, sql` or `)})`
}

/** `search_records(…)` as this actor may use it: rows of record_id, type, title, subtitle, score, owner_id, visibility. */
export const matchingRecords = (
  actor: Actor,
  nouns: readonly string[],
  query: string,
  most: number,
): RawBuilder<unknown> =>
  sql`search_records(${searchKey(query)}, ${JSON.stringify(sightOf(actor, nouns))}::jsonb, ${most}::int)`

// oxlint-disable-next-line no-control-regex
const searchKey = (query: string) => fold(query.slice(0, 300).replace(/[\u0000-\u001f\u007f]/g, ' '))
