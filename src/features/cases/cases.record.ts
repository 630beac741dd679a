import { visibleTo } from '#features/access/access.policy.ts'
import { fold } from '#kernel/text.ts'
import { nameLookup } from '#platform/records/lookup.ts'
import { recordType } from '#platform/records/recordType.ts'

/** How generic features see a case. */
export const caseType = recordType({
  noun: 'case',
  label: 'case',
  table: 'cases',
  stageColumn: 'status',
  fields: {
    number: { column: 'number', kind: 'integer', sort: 'always', isReadOnly: true },
    title: { column: 'title', kind: 'text' },
    body: { column: 'body', kind: 'text' },
    status: { column: 'status', kind: 'text', sort: 'always' },
    // Sorted by it, a list is the queue: the most urgent first, then the oldest.
    priority: { column: 'priority', kind: 'text', sort: 'always', sortColumn: 'urgency' },
    companyId: { column: 'company_id', kind: 'id', refers: 'company' },
    companyName: {
      column: 'company_name',
      kind: 'text',
      lookup: nameLookup('companies', 'company_id', 'name', visibleTo),
    },
    personId: { column: 'person_id', kind: 'id', refers: 'person' },
    personName: { column: 'person_name', kind: 'text', lookup: nameLookup('people', 'person_id', 'name', visibleTo) },
    assigneeId: { column: 'assignee_id', kind: 'id', refers: 'user' },
    solvedAt: { column: 'solved_at', kind: 'moment', sort: 'nullable', isReadOnly: true },
  },
  search: ({ number, title }) => {
    const name = `#${String(number)} ${String(title)}`
    return { title: name, subtitle: '', words: fold(name), keys: [`#${String(number)}`] }
  },
})
