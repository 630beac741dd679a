import { recordType } from '#platform/records/recordType.ts'

/** How generic features see a consent. */
export const consentType = recordType({
  noun: 'consent',
  label: 'consent',
  table: 'consents',
  defaultSort: '-recordedAt',
  fields: {
    personId: { column: 'person_id', kind: 'id', refers: 'person' },
    purpose: { column: 'purpose', kind: 'text' },
    state: { column: 'state', kind: 'text' },
    source: { column: 'source', kind: 'text' },
    recordedAt: { column: 'recorded_at', kind: 'moment', sort: 'always' },
  },
})
