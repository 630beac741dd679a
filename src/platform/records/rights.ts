import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import { fieldsIn } from '#kernel/formula/formula.ts'
import type { Actor, Role } from '../actor.ts'
import { workspaceMemory } from '../workspaceMemory.ts'
import { customFieldsOf, type KnownField } from './custom/customFields.ts'
import { typeOf, type RecordType } from './recordType.ts'

type Hiding = { type: string; field: string; roles: Role[]; teamIds: string[] }

/** `columns` are those of the type's table with their kinds, where something is hidden. */
type Known = ReadonlyMap<string, { hidings: readonly Hiding[]; columns: readonly TableColumn[] }>
export type TableColumn = { name: string; type: string }

const memory = workspaceMemory<Known>(
  ['hiddenField'],
  async (db, workspaceId) => {
    const answer = await sql<Hiding>`select type, field, roles, team_ids as "teamIds" from hidden_fields
      where workspace_id = ${workspaceId} and (roles <> '{}' or team_ids <> '{}')`.execute(db)
    const byType = Map.groupBy(answer.rows, ({ type }) => type)
    const known = [...byType].map(async ([noun, hidings]) => {
      const columns =
        await sql<TableColumn>`select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
        where attrelid = ${typeOf(noun).table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(
          db,
        )
      return [noun, { hidings, columns: columns.rows }] as const
    })
    return new Map(await Promise.all(known))
  },
  new Map(),
)

const NONE: ReadonlySet<string> = new Set()
const NO_HIDINGS: readonly Hiding[] = []

const hidingsOf = (workspaceId: string, noun: string) => memory.of(workspaceId).get(noun)?.hidings ?? NO_HIDINGS
export const columnsKnown = (workspaceId: string, noun: string) => memory.of(workspaceId).get(noun)?.columns ?? []

/** Fields of a type that the actor does not see, by their names in the API, `custom.key` among them. Known without a query. */
export function hiddenFrom(actor: Actor, noun: string): ReadonlySet<string> {
  const hidings = hidingsOf(actor.workspaceId, noun)
  if (hidings.length === 0 || actor.role === 'administrator') return NONE
  const mine = hidings.filter(
    ({ roles, teamIds }) => roles.includes(actor.role) || teamIds.some((id) => actor.teamIds.includes(id)),
  )
  return mine.length === 0 ? NONE : withCompanions(actor.workspaceId, noun, mine)
}

/** Those that are hidden from anybody: what search must not tell to everyone. */
export function hiddenFromSome(workspaceId: string, noun: string): ReadonlySet<string> {
  const hidings = hidingsOf(workspaceId, noun)
  return hidings.length === 0 ? NONE : withCompanions(workspaceId, noun, hidings)
}

/** With a reference its name is hidden, and with a value whatever is calculated from it. */
function withCompanions(workspaceId: string, noun: string, hidings: readonly Hiding[]): ReadonlySet<string> {
  const names = new Set(hidings.map(({ field }) => field))
  for (const { field } of hidings) {
    if (field.endsWith('Id')) names.add(`${field.slice(0, -2)}Name`)
    if (field.endsWith('Name')) names.add(`${field.slice(0, -4)}Id`)
  }
  for (const { key, tree } of customFieldsOf(workspaceId, noun))
    if (tree && fieldsIn(tree).some((name) => names.has(name) || names.has(`custom.${name}`)))
      names.add(`custom.${key}`)
  return names
}

/** The fields that a workspace defined for a type, as far as the actor sees them. */
export function customFieldsFor(actor: Actor, noun: string): readonly KnownField[] {
  const fields = customFieldsOf(actor.workspaceId, noun)
  const hidden = hiddenFrom(actor, noun)
  return hidden.size === 0 ? fields : fields.filter(({ key }) => !hidden.has(`custom.${key}`))
}

/** @throws AppError invalid for a change to what the actor does not see: for them, there is no such field. */
export function refuseHidden(actor: Actor, type: RecordType, input: Record<string, unknown>) {
  const hidden = hiddenFrom(actor, type.noun)
  const errors = Object.keys(input)
    .filter((name) => hidden.has(name))
    .map((path) => ({ path, message: `There is no field "${path}" for a ${type.label}.` }))
  if (errors.length === 0) return
  const named = errors.map(({ path }) => path).join(', ')
  throw new AppError('invalid', 'field.unknown', `Leave out ${named} and send it again. Nothing was saved.`, { errors })
}
