import { sql } from 'kysely'
import { recordType } from '#platform/records/recordType.ts'

/** How generic features see a proposal for the profiles of a type. */
export const proposalType = recordType({
  noun: 'profileProposal',
  label: 'proposal',
  table: 'profile_proposals',
  defaultSort: '-createdAt',
  fields: {
    typeId: { column: 'type_id', kind: 'id', refers: 'profileType' },
    subject: { column: 'subject', kind: 'text' },
    act: { column: 'act', kind: 'text' },
    part: { column: 'part', kind: 'text' },
    because: { column: 'because', kind: 'text' },
    askedBy: { column: 'asked_by', kind: 'text' },
    state: { column: 'state', kind: 'text', isReadOnly: true },
    answer: { column: 'answer', kind: 'text', isReadOnly: true },
    decidedById: { column: 'decided_by', kind: 'id', isReadOnly: true },
    decidedByName: {
      column: 'decided_by_name',
      kind: 'text',
      isReadOnly: true,
      lookup: (_, alias) => sql`(select u.name from users u
        where u.workspace_id = ${sql.ref(`${alias}.workspace_id`)} and u.id = ${sql.ref(`${alias}.decided_by`)})`,
    },
    decidedAt: { column: 'decided_at', kind: 'moment', isReadOnly: true },
    taken: { column: 'taken', kind: 'json', isReadOnly: true, isHidden: true },
  },
})
