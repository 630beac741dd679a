import { sql, type RawBuilder } from 'kysely'
import { visibleTo } from '#features/access/access.policy.ts'
import type { Context } from '#platform/context.ts'

/** Whose page it is: the record itself, and the people who belong to a company as far as the actor sees them (a uuid[]). */
export type Subject = { id: string; isCompany: boolean; ids: RawBuilder<readonly string[]> }

const MOST_PEOPLE = 1000

export const subjectOfPerson = (id: string): Subject => ({ id, isCompany: false, ids: sql`array[${id}::uuid]` })

/** A company with people who were read already. */
export const subjectOfCompany = (id: string, people: readonly { id: string }[]): Subject => ({
  id,
  isCompany: true,
  ids: sql`${[id, ...people.map((person) => person.id)]}::uuid[]`,
})

/** A company with all its people, looked up where they are needed. */
export const wholeCompany = ({ actor }: Context, id: string): Subject => ({
  id,
  isCompany: true,
  ids: sql`array(select ${id}::uuid union all (select p.id from people p where p.workspace_id = ${actor.workspaceId}
    and p.company_id = ${id}::uuid and p.deleted_at is null and ${visibleTo(actor, 'p')} limit ${sql.lit(MOST_PEOPLE)}))`,
})

/** The row belongs to the subject: to the company or one of its people, or to the person. */
export function belongsTo(alias: string, { id, isCompany, ids }: Subject): RawBuilder<boolean> {
  const person = sql<boolean>`${sql.ref(`${alias}.person_id`)} = any(${ids})`
  return isCompany ? sql<boolean>`(${sql.ref(`${alias}.company_id`)} = ${id}::uuid or ${person})` : person
}

/** A moment as ISO text, for answers that come as JSON. */
export const isoText = (moment: RawBuilder<unknown>) =>
  sql`to_char(${moment} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The amount of a row with its currency, or null. */
export const moneyJson = (
  alias: string,
  currency: string,
) => sql`case when ${sql.ref(`${alias}.amount`)} is null then null
  else json_build_object('amount', round(${sql.ref(`${alias}.amount`)}, 2)::text, 'currency', coalesce(${sql.ref(`${alias}.currency`)}, ${currency})) end`
