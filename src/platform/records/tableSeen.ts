import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../actor.ts'
import { emptyOf } from './hideable.ts'
import { typeOf } from './recordType.ts'
import { isDenied } from './roleRights.ts'
import { columnsKnown, hiddenFrom } from './rights.ts'

/**
 * The table of a type, to read from: nothing of it where the actor's role sees none, and with nothing in the columns that are hidden from the actor. It is the table itself
 * for most; else a plain selection, through which the planner sees, so that every index serves as before.
 */
export function tableSeen(actor: Actor, noun: string): RawBuilder<unknown> {
  const type = typeOf(noun)
  if (isDenied(actor, noun, 'see')) return sql`(select * from ${sql.table(type.table)} where false)`
  const hidden = hiddenFrom(actor, noun)
  if (hidden.size === 0) return sql.table(type.table)
  const empties = new Map<string, RawBuilder<unknown>>()
  const keys = [...hidden].flatMap((name) => (name.startsWith('custom.') ? [name.slice(7)] : []))
  if (keys.length > 0) empties.set('custom', sql`custom - ${keys}::text[]`)
  for (const name of hidden) {
    const field = type.fields[name]
    if (!field || field.lookup) continue
    const empty = emptyOf(noun, name)
    const value = field.kind === 'json' && empty ? JSON.stringify(empty) : empty ? '{}' : null
    empties.set(field.column, sql`${value}`)
    // The form of a phone number in which it is compared.
    empties.set(`${field.column}_e164`, sql`${null}`)
  }
  const columns = columnsKnown(actor.workspaceId, noun).map((column) => {
    const empty = empties.get(column.name)
    return empty ? sql`(${empty})::${sql.raw(column.type)} as ${sql.ref(column.name)}` : sql.ref(column.name)
  })
  return sql`(select ${sql.join(columns)} from ${sql.table(type.table)})`
}
