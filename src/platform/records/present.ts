import type { RecordView } from '#kernel/record.ts'
import type { Actor } from '../actor.ts'
import { customView } from './custom/customView.ts'
import type { RecordPolicy } from './policy.ts'
import { emptyOf } from './hideable.ts'
import { hiddenFrom } from './rights.ts'
import type { Field, RecordType, Row } from './recordType.ts'

/** A row as the API shows it, with what this actor may do. */
export function present<View extends RecordView>(type: RecordType, policy: RecordPolicy, actor: Actor, row: Row): View {
  const view: Record<string, unknown> = {
    id: row.id,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
    ownerId: row.owner_id,
    visibility: row.visibility,
    custom: customView(type, actor, row),
    can: { edit: policy.canEdit(actor, row), delete: policy.canDelete(actor, row) },
  }
  const hidden = hiddenFrom(actor, type.noun)
  for (const [name, field] of shownIn(type))
    view[name] = hidden.size > 0 && hidden.has(name) ? emptyOf(type.noun, name) : valueOf(field, row, actor)
  return view as View
}

const shown = new WeakMap<RecordType, [string, Field][]>()

/** A type's fields never change, and a page of a list asks for them fifty times. */
function shownIn(type: RecordType): [string, Field][] {
  const known = shown.get(type)
  if (known) return known
  const made = Object.entries(type.fields).filter(([, field]) => !field.isHidden && !field.isOnDemand)
  shown.set(type, made)
  return made
}

function valueOf(field: Field, row: Row, actor: Actor): unknown {
  const value = row[field.column] ?? null
  if (value === null) return null
  if (field.kind === 'moment') return (value as Date).toISOString()
  if (field.kind === 'money') {
    return {
      amount: asAmount(String(value as string | number)),
      currency: (row.currency as string | null) ?? actor.workspace.currency,
    }
  }
  return value
}

/** numeric(19,4) as people write it: two places, more only where they say something. */
const asAmount = (text: string) => text.replace(/(\.\d\d)0{1,2}$/, '$1')
