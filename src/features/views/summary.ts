import { operation } from '#platform/operation.ts'
import { summariseRecords } from '#platform/records/summarise.ts'
import { policyOf } from '#platform/records/references.ts'
import { typeOf } from '#platform/records/recordType.ts'
import { summaries } from './summary.contract.ts'
import type { ViewType } from './views.contract.ts'

/** What is counted is what the actor may see, and nothing else. */
const summarise = (type: ViewType) =>
  operation(summaries[type], {
    may: () => true,
    run: (ctx, input) => summariseRecords(ctx, typeOf(type), policyOf(type), input),
  })

export const summarisePeople = summarise('person')
export const summariseCompanies = summarise('company')
export const summariseDeals = summarise('deal')
export const summariseCases = summarise('case')
