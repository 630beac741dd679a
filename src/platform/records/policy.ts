import type { RawBuilder } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Row } from './recordType.ts'

/** What the policy of a type answers: about one record, and as SQL about many. */
export type RecordPolicy = {
  canSee(actor: Actor, row: Row): boolean
  canCreate(actor: Actor): boolean
  canEdit(actor: Actor, row: Row): boolean
  canDelete(actor: Actor, row: Row): boolean
  /** The same rule as `canSee`, over the columns id, owner_id and visibility of the table's alias. */
  visibleTo(actor: Actor, alias: string): RawBuilder<boolean>
  /** Where single records can be shared: the column that names what was shared, if it is not the record itself. */
  sharedBy?: 'id' | 'record_id'
}
