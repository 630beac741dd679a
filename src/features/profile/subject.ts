import { sql, type RawBuilder } from 'kysely'

/** Whose page it is: the record itself, and the people who belong to a company as far as the actor sees them. */
export type Subject = { id: string; isCompany: boolean; ids: string[] }

/** The row belongs to the subject: to the company or one of its people, or to the person. */
export function belongsTo(alias: string, { id, isCompany, ids }: Subject): RawBuilder<boolean> {
  const person = sql<boolean>`${sql.ref(`${alias}.person_id`)} = any(${ids}::uuid[])`
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
