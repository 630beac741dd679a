import { sql } from 'kysely'
import { fold } from '#kernel/text.ts'
import type { ReturnView } from '#features/capture/capture.contract.ts'
import { providers } from '#features/returns/providers.ts'
import type { Caller } from '#platform/context.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf } from '#platform/records/recordType.ts'

type Ref = { type: string; id: string }
type Entry = { text: string; returns: readonly ReturnView[]; touched: readonly Ref[]; past: ReadonlySet<string> }

const ECHO = /\b(saved|well done|points|badge|keep going)\b/i

/**
 * The definition of a return, looked at from outside: what a person would see is held against the rules again, without
 * asking the code that chose it. (4, in time, is the time of the whole capture.)
 */
export async function check(caller: Caller, { text, returns, touched, past }: Entry) {
  const good: ReturnView[] = []
  const refused: string[] = []
  const contents = new Set(past)
  const near = await neighbourhood(caller, touched)
  for (const each of returns) {
    const why =
      nothingNew(text, each, contents) ?? without(caller, each) ?? (await outOfPlace(caller, each.record, near))
    contents.add(`${each.title}\n${each.body}`)
    if (why) refused.push(`${each.type}: ${why}`)
    else good.push(each)
  }
  return { good, refused }
}

function nothingNew(text: string, { title, body, type }: ReturnView, past: ReadonlySet<string>): string | null {
  const said = new Set(words(text))
  const news = words(`${title} ${body}`).filter((word) => !said.has(word))
  if (news.length < 2 || past.has(`${title}\n${body}`)) return 'not novel (1)'
  if (!providers.some((provider) => provider.type === type)) return 'not caused (2)'
  return ECHO.test(title) ? 'an echo (2)' : null
}

const without = ({ system }: Caller, { source, asOf }: ReturnView) =>
  source.trim() && Date.parse(asOf) <= system.now().getTime() + 1000 ? null : 'no source or age (6)'

const words = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)

/** What the entry touched, whom that is about, and where they work. */
async function neighbourhood({ actor, system }: Caller, touched: readonly Ref[]): Promise<string[]> {
  const ids = touched.map(({ id }) => id)
  const answer = await sql<{ id: string }>`with one as (
      select unnest(${ids}::uuid[]) as id
      union select target_id from links where workspace_id = ${actor.workspaceId} and source_id = any(${ids}::uuid[])
      union select unnest(array[company_id, person_id]) from cases where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[])
      union select unnest(array[company_id, person_id]) from facts where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[])
      union select person_id from consents where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[])
      union select unnest(array[company_id, person_id]) from deals where workspace_id = ${actor.workspaceId} and id = any(${ids}::uuid[]))
    select id from one where id is not null
    union select company_id from people where workspace_id = ${actor.workspaceId} and id in (select id from one) and company_id is not null`.execute(
    system.database.owner,
  )
  return answer.rows.map(({ id }) => id)
}

/** The record is there, its policy lets the writer see it, and it belongs to those whom the entry is about. */
async function outOfPlace({ actor, system }: Caller, { type, id }: Ref, near: string[]): Promise<string | null> {
  if (type === 'user') return id === actor.userId ? null : 'not permitted (6)'
  const answer = await sql<{
    isVisible: boolean
    isNear: boolean
  }>`select ${policyOf(type).visibleTo(actor, 'r')} as "isVisible",
      r.id = any(${near}::uuid[]) or (to_jsonb(r) ->> 'company_id')::uuid = any(${near}::uuid[]) or (to_jsonb(r) ->> 'person_id')::uuid = any(${near}::uuid[])
        or exists (select from links l where l.workspace_id = r.workspace_id and l.source_id = r.id and l.target_id = any(${near}::uuid[])) as "isNear"
    from ${sql.table(typeOf(type).table)} r where r.workspace_id = ${actor.workspaceId} and r.id = ${id} and r.deleted_at is null`.execute(
    system.database.owner,
  )
  const [found] = answer.rows
  if (!found?.isVisible) return 'not permitted (6)'
  return found.isNear ? null : 'not relevant (3)'
}
