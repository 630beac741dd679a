import { IconTable } from '@tabler/icons-react'
import { fold } from '#kernel/text.ts'
import type { Key } from '#web/keys.ts'
import type { Mark } from '#features/views/favourites.contract.ts'
import type { Hit } from '../search.contract.ts'
import type { Kind } from './places.ts'
import { t } from './messages.en.ts'

export type Row = { id: string; label: string } & ({ hit: Hit; kind: Kind; to: string } | { command: Key })
export type Group = { heading: string; rows: Row[] }

/** What the person starred, and what they opened last: offered before anything is asked. */
export type Marks = { starred: readonly Mark[]; opened: readonly Mark[] }

const NONE: Marks = { starred: [], opened: [] }
const MOST_COMMANDS = 3

/** What the palette shows: commands whose name begins as asked, then records by type, the type with the best one first. */
export function groupsOf(q: string, hits: Hit[], kinds: Kind[], commands: Key[], marks: Marks = NONE): Group[] {
  const wanted = fold(q)
  const fitting = commands.filter((command) => isCalled(command, wanted)).map(commandRow)
  const records = hits.flatMap((hit) => recordRow(hit, kinds))
  if (!wanted) {
    const starred = marks.starred.flatMap((mark) => markRow(mark, kinds))
    const opened = marks.opened.flatMap((mark) => markRow(mark, kinds))
    const known = new Set(starred.map(({ id }) => id))
    const lately = [...opened, ...records.filter(({ id }) => !opened.some((row) => row.id === id))]
    return withoutEmpty([
      { heading: t('search.favourites'), rows: starred.slice(0, 8) },
      { heading: t('search.recent'), rows: lately.filter(({ id }) => !known.has(id)).slice(0, 8) },
      { heading: t('search.commands'), rows: fitting },
    ])
  }
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

/** A view leads to its list. */
function markRow({ type, id, name, of }: Mark, kinds: Kind[]) {
  if (type !== 'view') return recordRow({ type, id, title: name, subtitle: '', score: 1 }, kinds)
  const kind = kinds.find((each) => each.type === of)
  if (!kind) return []
  const hit = { type, id, title: name, subtitle: kind.heading, score: 1 }
  return [
    { id, label: name, hit, kind: { ...kind, icon: IconTable }, to: `${kind.path.replace('/$id', '')}?view=${id}` },
  ]
}
