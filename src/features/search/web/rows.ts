import { fold } from '#kernel/text.ts'
import type { Key } from '#web/keys.ts'
import type { Hit } from '../search.contract.ts'
import type { Kind } from './places.ts'
import { t } from './messages.en.ts'

export type Row = { id: string; label: string } & ({ hit: Hit; kind: Kind; to: string } | { command: Key })
export type Group = { heading: string; rows: Row[] }

const MOST_COMMANDS = 3

/** What the palette shows: commands whose name begins as asked, then records by type, the type with the best one first. */
export function groupsOf(q: string, hits: Hit[], kinds: Kind[], commands: Key[]): Group[] {
  const wanted = fold(q)
  const fitting = commands.filter((command) => isCalled(command, wanted)).map(commandRow)
  const records = hits.flatMap((hit) => recordRow(hit, kinds))
  if (!wanted)
    return withoutEmpty([
      { heading: t('search.recent'), rows: records.slice(0, 8) },
      { heading: t('search.commands'), rows: fitting },
    ])
  const byKind = [...Map.groupBy(records, (row) => row.kind)].map(([kind, rows]) => ({ heading: kind.heading, rows }))
  return withoutEmpty([{ heading: t('search.commands'), rows: fitting.slice(0, MOST_COMMANDS) }, ...byKind])
}

const withoutEmpty = (groups: Group[]) => groups.filter((group) => group.rows.length > 0)

const isCalled = (command: Key, wanted: string) =>
  fold(command.label).startsWith(wanted) || (wanted.length > 1 && fold(command.label).includes(` ${wanted}`))

const commandRow = (command: Key): Row => ({
  id: `command-${command.keys.replace(/\W/g, '-')}`,
  label: command.label,
  command,
})

function recordRow(hit: Hit, kinds: Kind[]) {
  const kind = kinds.find((each) => each.type === hit.type)
  return kind ? [{ id: hit.id, label: hit.title, hit, kind, to: kind.path.replace('$id', hit.id) }] : []
}
