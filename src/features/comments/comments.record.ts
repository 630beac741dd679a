import { sql } from 'kysely'
import { fold } from '#kernel/text.ts'
import { recordType } from '#platform/records/recordType.ts'

const TITLE = 120

/** How generic features see a comment. */
export const commentType = recordType({
  noun: 'comment',
  label: 'comment',
  table: 'comments',
  defaultSort: '-createdAt',
  fields: {
    recordType: { column: 'record_type', kind: 'text', isReadOnly: true },
    recordId: { column: 'record_id', kind: 'id', isReadOnly: true },
    body: { column: 'body', kind: 'text' },
    mentionedUserIds: { column: 'mentioned_user_ids', kind: 'ids', isReadOnly: true },
    authorId: { column: 'created_by', kind: 'id', isReadOnly: true },
    authorName: {
      column: 'author_name',
      kind: 'text',
      isReadOnly: true,
      lookup: (_, alias) => sql`(select u.name from users u
        where u.workspace_id = ${sql.ref(`${alias}.workspace_id`)} and u.id = ${sql.ref(`${alias}.created_by`)})`,
    },
  },
  search: ({ body }) => {
    const text = String(body)
    const line = text.split('\n', 1)[0] ?? ''
    return { title: line.length > TITLE ? `${line.slice(0, TITLE)}…` : line, subtitle: '', words: fold(text), keys: [] }
  },
})
