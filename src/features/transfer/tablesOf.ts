import { sql } from 'kysely'
import { inUsualWords } from '#features/vocabulary/vocabulary.ts'
import { fold } from '#kernel/text.ts'
import type { Db } from '#platform/database/database.ts'
import type { ImportSettings } from './imports.contract.ts'
import { fieldOf, mappingFor, plainHeading, type Column } from './headings.ts'
import { guessTarget } from './plan.ts'
import { targetFor } from './targetFor.ts'
import type { TargetName } from './targets/targets.ts'
import type { Understanding } from './understanding.ts'

/** A table of the file with where it goes; without a type it is left out. */
export type PlannedTable = { name: string; type: TargetName | null; mapping: Record<string, Column | null> }

/** What was asked for, else what this workspace did the last time, else what the headings suggest. */
export async function planTables(
  db: Db,
  workspaceId: string,
  { tables }: Understanding,
  settings: ImportSettings,
): Promise<PlannedTable[]> {
  const planned: PlannedTable[] = []
  const usual = inUsualWords(workspaceId)
  for (const [place, { name, type, headings }] of tables.entries()) {
    const own = settings.tables?.[place]
    const isOnly = tables.length === 1
    const asked = own?.type !== undefined ? own.type : isOnly ? settings.type : undefined
    const chosen = asked !== undefined ? asked : (type ?? byName(name) ?? guessTarget(headings.map(usual)))
    if (!chosen) {
      planned.push({ name, type: null, mapping: Object.fromEntries(headings.map((heading) => [heading, null])) })
      continue
    }
    const suggested = suggestedFor(workspaceId, chosen, headings)
    const remembered = await recallMapping(db, workspaceId, chosen, headings)
    const given = own?.mapping ?? (isOnly ? settings.mapping : undefined) ?? {}
    const mapping = headings.map((heading): [string, Column | null] => {
      if (Object.hasOwn(given, heading)) return [heading, given[heading] ?? null]
      const known = remembered.get(plainHeading(heading))
      return [
        heading,
        known === undefined ? (Object.hasOwn(suggested, heading) ? (suggested[heading] ?? null) : null) : known,
      ]
    })
    planned.push({ name, type: chosen, mapping: Object.fromEntries(mapping) })
  }
  return planned
}

const NAMES: Record<string, TargetName> = {
  contacts: 'people',
  accounts: 'companies',
  organizations: 'companies',
  opportunities: 'deals',
  notes: 'activities',
  calls: 'activities',
  calendar: 'events',
  tickets: 'cases',
}

const byName = (name: string): TargetName | undefined => NAMES[fold(name)]

async function recallMapping(
  db: Db,
  workspaceId: string,
  type: string,
  headings: readonly string[],
): Promise<Map<string, string | null>> {
  const answer = await sql<{ heading: string; field: string | null }>`select heading, field from import_mappings
    where workspace_id = ${workspaceId} and type = ${type} and heading = any(${headings.map(plainHeading)}::text[])`.execute(
    db,
  )
  return new Map(answer.rows.map(({ heading, field }) => [heading, field]))
}

/** Keeps where the columns of a file went, where that differs from what the headings suggest. */
export async function rememberMapping(db: Db, workspaceId: string, tables: readonly PlannedTable[]) {
  for (const { type, mapping } of tables) {
    if (!type) continue
    const suggested = suggestedFor(workspaceId, type, Object.keys(mapping))
    for (const [heading, column] of Object.entries(mapping)) {
      const field = column === null ? null : fieldOf(column)
      const usual = suggested[heading]
      if ((usual === undefined ? null : fieldOf(usual)) === field || (typeof column === 'object' && column !== null))
        continue
      await sql`insert into import_mappings (workspace_id, type, heading, field) values (${workspaceId}, ${type}, ${plainHeading(heading)}, ${field})
        on conflict (workspace_id, type, heading) do update set field = excluded.field, used_at = now()`.execute(db)
    }
  }
}

/** What the headings suggest: as they stand, or as this workspace calls things (its own export says "Order name"). */
function suggestedFor(workspaceId: string, type: TargetName, headings: readonly string[]): Record<string, Column> {
  const target = targetFor(workspaceId, type)
  const asTheyStand = mappingFor(target, headings)
  const usual = inUsualWords(workspaceId)
  const read = (heading: string) => (Object.hasOwn(asTheyStand, heading) ? heading : usual(heading))
  const suggested = mappingFor(target, headings.map(read))
  return Object.fromEntries(
    headings.flatMap((heading) => {
      const column = suggested[read(heading)]
      return column === undefined ? [] : [[heading, column]]
    }),
  )
}
