import { sql } from 'kysely'
import { fold } from '#kernel/text.ts'
import { visibleTo } from '#features/access/access.policy.ts'
import { externalKeysOf } from '#features/companies/companies.record.ts'
import { nameLookup } from '#platform/records/lookup.ts'
import { recordType } from '#platform/records/recordType.ts'

/** How generic features see a deal. Where it stands is written by its verbs alone. */
export const dealType = recordType({
  noun: 'deal',
  label: 'deal',
  table: 'deals',
  stageColumn: 'stage_id',
  fields: {
    name: { column: 'name', kind: 'text', sort: 'always', sortColumn: 'sort_name' },
    companyId: { column: 'company_id', kind: 'id', refers: 'company' },
    companyName: {
      column: 'company_name',
      kind: 'text',
      lookup: nameLookup('companies', 'company_id', 'name', visibleTo),
    },
    personId: { column: 'person_id', kind: 'id', refers: 'person' },
    personName: { column: 'person_name', kind: 'text', lookup: nameLookup('people', 'person_id', 'name', visibleTo) },
    pipelineId: { column: 'pipeline_id', kind: 'id', isReadOnly: true },
    stageId: { column: 'stage_id', kind: 'id', isReadOnly: true },
    stageName: { column: 'stage_name', kind: 'text', lookup: stageName },
    probability: { column: 'probability', kind: 'integer', lookup: probability, isOnDemand: true },
    status: { column: 'status', kind: 'text', sort: 'always', isReadOnly: true },
    position: { column: 'position', kind: 'integer', isReadOnly: true },
    amount: { column: 'amount', kind: 'money', sort: 'nullable' },
    closeOn: { column: 'close_on', kind: 'date', sort: 'nullable' },
    engagedOn: { column: 'engaged_on', kind: 'date', sort: 'nullable', isReadOnly: true },
    closedAt: { column: 'closed_at', kind: 'moment', sort: 'nullable', isReadOnly: true },
    stageChangedAt: { column: 'stage_changed_at', kind: 'moment', sort: 'always', isReadOnly: true },
    productLines: { column: 'product_lines', kind: 'json', refersInside: { productId: 'product' } },
    roles: { column: 'roles', kind: 'json', refersInside: { personId: 'person' } },
    lostReason: { column: 'lost_reason', kind: 'text' },
    nextStep: { column: 'next_step', kind: 'text' },
    externalIds: { column: 'external_ids', kind: 'json' },
    tags: { column: 'tags', kind: 'texts' },
  },
  derive: (row) => ({ sort_name: fold(String(row.name)) }),
  search: (row) => ({
    title: String(row.name),
    subtitle: (row.next_step as string | null) ?? '',
    words: fold(String(row.name)),
    keys: externalKeysOf(row),
  }),
})

function stageName(_: unknown, alias: string) {
  return sql`(select s ->> 'name' from pipelines p, jsonb_array_elements(p.stages) s
    where p.workspace_id = ${sql.ref(`${alias}.workspace_id`)} and p.id = ${sql.ref(`${alias}.pipeline_id`)}
      and s ->> 'id' = ${sql.ref(`${alias}.stage_id`)}::text)`
}

/** The chance of winning from the deal's stage, in percent: for formulas such as `amount * probability / 100`. */
function probability(_: unknown, alias: string) {
  return sql`(select (s ->> 'probability')::numeric from pipelines p, jsonb_array_elements(p.stages) s
    where p.workspace_id = ${sql.ref(`${alias}.workspace_id`)} and p.id = ${sql.ref(`${alias}.pipeline_id`)}
      and s ->> 'id' = ${sql.ref(`${alias}.stage_id`)}::text)`
}
