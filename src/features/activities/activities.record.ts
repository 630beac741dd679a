import { recordType, type Field } from '#platform/records/recordType.ts'

/** The links of an entry to the records that it is about. */
export const linkFields = {
  peopleIds: { column: 'people_ids', kind: 'ids', refers: 'person' },
  companyIds: { column: 'company_ids', kind: 'ids', refers: 'company' },
  dealIds: { column: 'deal_ids', kind: 'ids', refers: 'deal' },
} satisfies Record<string, Field>

/** How generic features see an activity. It is found through the records that it is about, not by search. */
export const activityType = recordType({
  noun: 'activity',
  label: 'activity',
  table: 'activities',
  defaultSort: '-occurredAt',
  fields: {
    type: { column: 'type', kind: 'text' },
    direction: { column: 'direction', kind: 'text' },
    outcome: { column: 'outcome', kind: 'text' },
    occurredAt: { column: 'occurred_at', kind: 'moment', sort: 'always' },
    subject: { column: 'subject', kind: 'text' },
    body: { column: 'body', kind: 'text' },
    ...linkFields,
  },
})
