import { sql } from 'kysely'
import { visibleTo } from '#features/access/access.policy.ts'
import type { Context } from '#platform/context.ts'

/** The people or companies whose ids stand in a column, by name, as far as the actor may see. */
export const named = (ctx: Context, table: 'people' | 'companies', alias: string, which: string) => sql`(
  select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) order by n.sort_name), '[]') from ${sql.table(table)} n
  where n.workspace_id = ${ctx.actor.workspaceId} and n.id = any(${sql.ref(`${alias}.${which}`)}) and n.deleted_at is null and ${visibleTo(ctx.actor, 'n')})`

/** Companies that are named, and those of the people who are named. */
export const companiesAround = (ctx: Context, alias: string) => sql`(
  select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) order by n.sort_name), '[]') from companies n
  where n.workspace_id = ${ctx.actor.workspaceId} and n.deleted_at is null and ${visibleTo(ctx.actor, 'n')}
    and n.id = any(${sql.ref(`${alias}.company_ids`)} || array(select p.company_id from people p where p.workspace_id = ${ctx.actor.workspaceId}
      and p.id = any(${sql.ref(`${alias}.people_ids`)}) and p.deleted_at is null and ${visibleTo(ctx.actor, 'p')})))`
