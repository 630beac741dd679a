import { reasonsFor, recordPolicy, whyOf } from '#features/access/access.policy.ts'
import { refuseUnknownType } from '#features/profileTypes/known.record.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { loadRecord } from '#platform/records/load.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import { policyOf } from '#platform/records/references.ts'
import { companies } from './companies.contract.ts'
import { companyType } from './companies.record.ts'

const verbs = recordOperations(companyType, companies, recordPolicy, {
  onCreate: knownType,
  onUpdate: knownType,
})

export const listCompanies = verbs.list
export const readCompany = verbs.read
export const createCompany = verbs.create
export const updateCompany = verbs.update
export const deleteCompany = verbs.remove
export const restoreCompany = verbs.restore
export const companyHistory = verbs.history

export const whyCompany = operation(companies.why, {
  load: (ctx, { id }) => loadRecord(ctx, companyType, policyOf('company'), id),
  may: (actor, row) => policyOf('company').canSee(actor, row),
  run: async (ctx, _, row) => whyOf(reasonsFor(ctx.actor, row)),
})

function knownType(ctx: Context, columns: Record<string, unknown>) {
  refuseUnknownType(ctx, columns)
  return {}
}
