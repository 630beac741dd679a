import { visibleTo } from '#features/access/access.policy.ts'
import { nameLookup } from '#platform/records/lookup.ts'
import { recordType } from '#platform/records/recordType.ts'

/** How generic features see a fact. It is found through its customer, not by search. */
export const factType = recordType({
  noun: 'fact',
  label: 'fact',
  table: 'facts',
  defaultSort: '-occurredAt',
  fields: {
    source: { column: 'source', kind: 'text' },
    externalId: { column: 'external_id', kind: 'text' },
    kind: { column: 'kind', kind: 'text' },
    title: { column: 'title', kind: 'text' },
    body: { column: 'body', kind: 'text' },
    occurredAt: { column: 'occurred_at', kind: 'moment', sort: 'always' },
    endsOn: { column: 'ends_on', kind: 'date', sort: 'nullable' },
    amount: { column: 'amount', kind: 'money', sort: 'nullable' },
    status: { column: 'status', kind: 'text' },
    url: { column: 'url', kind: 'text' },
    companyId: { column: 'company_id', kind: 'id', refers: 'company' },
    companyName: {
      column: 'company_name',
      kind: 'text',
      lookup: nameLookup('companies', 'company_id', 'name', visibleTo),
    },
    personId: { column: 'person_id', kind: 'id', refers: 'person' },
    personName: { column: 'person_name', kind: 'text', lookup: nameLookup('people', 'person_id', 'name', visibleTo) },
  },
})
