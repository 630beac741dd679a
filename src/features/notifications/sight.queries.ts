import './chapters.ts'
import { sql, type RawBuilder } from 'kysely'
import { CommentedType } from '#features/comments/comments.contract.ts'
import { commentPolicy } from '#features/comments/comments.policy.ts'
import type { Actor } from '#platform/actor.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf } from '#platform/records/recordType.ts'

/** Where the records of a type lead to that have no page of their own: to the first of whom they are about. */
const ABOUT = sql`case when cardinality(r.people_ids) > 0 then jsonb_build_object('type', 'person', 'id', r.people_ids[1])
  when cardinality(r.company_ids) > 0 then jsonb_build_object('type', 'company', 'id', r.company_ids[1])
  when cardinality(r.deal_ids) > 0 then jsonb_build_object('type', 'deal', 'id', r.deal_ids[1]) end`

type Shown = { title: RawBuilder<unknown>; due?: RawBuilder<unknown>; about?: RawBuilder<unknown> }

const SHOWN: Record<CommentedType, Shown> = {
  person: { title: sql`r.name` },
  company: { title: sql`r.name` },
  deal: { title: sql`r.name` },
  case: { title: sql`r.title` },
  task: { title: sql`r.title`, due: sql`coalesce(to_jsonb(r.due_at) #>> '{}', r.due_on::text)` },
  activity: { title: sql`coalesce(r.subject, r.type)`, about: ABOUT },
  event: { title: sql`r.title`, due: sql`to_jsonb(r.starts_at) #>> '{}'`, about: ABOUT },
}

/**
 * Of the notifications `n` the record as it may be seen at this moment: `title`, `due`, `about`. Those of records that are
 * gone or out of sight have no row here.
 */
export const seenRecords = (actor: Actor): RawBuilder<unknown> =>
  sql.join(
    CommentedType.options.map((noun) => {
      const { title, due = sql`null::text`, about = sql`null::jsonb` } = SHOWN[noun]
      return sql`select ${title} as title, ${due} as due, ${about} as about from ${sql.table(typeOf(noun).table)} r
        where n.record_type = ${noun} and r.workspace_id = n.workspace_id and r.id = n.record_id and r.deleted_at is null
          and ${policyOf(noun).visibleTo(actor, 'r')}`
    }),
    sql` union all `,
  )

/** Its comment, where that is still there. */
export const seenComment = (actor: Actor): RawBuilder<unknown> =>
  sql`select left(r.body, 300) as excerpt from comments r where r.workspace_id = n.workspace_id and r.id = n.comment_id
    and r.deleted_at is null and ${commentPolicy.visibleTo(actor, 'r')}`

/** Nothing is left of it when all that it told of was a comment that is gone. */
export const isSomething = sql`(c.excerpt is not null or not n.kinds <@ array['mentioned', 'commented'])`
