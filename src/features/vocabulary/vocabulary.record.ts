import { recordType } from '#platform/records/recordType.ts'

/** How history and undo see a renamed term. */
export const termType = recordType({
  noun: 'vocabulary',
  label: 'word',
  table: 'terms',
  fields: {
    concept: { column: 'concept', kind: 'text' },
    language: { column: 'language', kind: 'text' },
    teamId: { column: 'team_id', kind: 'id' },
    one: { column: 'one', kind: 'text' },
    many: { column: 'many', kind: 'text' },
    gender: { column: 'gender', kind: 'text' },
  },
})
