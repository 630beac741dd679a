import { sql } from 'kysely'
import { recordPolicy } from '#features/access/access.policy.ts'
import { personType } from '#features/people/people.record.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { toColumns } from '#platform/records/columns.ts'
import { declareBirth } from '#platform/records/createMany.ts'
import { historyOf } from '#platform/records/history.ts'
import { listRecords } from '#platform/records/list.ts'
import { loadRecord } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import { checkReferences, guard } from '#platform/records/references.ts'
import type { Row } from '#platform/records/recordType.ts'
import { insertRecord } from '#platform/records/write.ts'
import { consents, type ConsentState, type ConsentView } from './consent.contract.ts'
import { consentPolicy } from './consent.policy.ts'
import { consentType } from './consent.record.ts'

guard('consent', consentPolicy)

export const listConsents = operation(consents.list, {
  may: () => true,
  run: (ctx, input) => listRecords<ConsentView>(ctx, consentType, consentPolicy, input),
})

export const readConsent = operation(consents.read, {
  load: loadConsent,
  may: consentPolicy.canSee,
  run: async (ctx, _, row) => show(ctx, row),
})

export const recordConsent = operation(consents.create, {
  may: consentPolicy.canCreate,
  run: async (ctx, { id, ...input }) => {
    await checkReferences(ctx, consentType, input)
    const columns = { ...toColumns(consentType, input, ctx.actor), ...(id && { id }) }
    return show(ctx, await insertRecord(ctx, consentType, { ...columns, ...(await asItsPerson(ctx, columns)) }))
  },
})

/** An entry is shared as its person is: whoever sees the person sees what they agreed to. */
async function asItsPerson(ctx: Context, columns: Record<string, unknown>) {
  const person = await loadRecord(ctx, personType, recordPolicy, String(columns.person_id))
  return { recorded_at: columns.recorded_at ?? ctx.now, owner_id: person.owner_id, visibility: person.visibility }
}

declareBirth({ type: consentType, contract: consents.create, policy: consentPolicy, hooks: { onCreate: asItsPerson } })

export const consentHistory = operation(consents.history, {
  load: loadConsent,
  may: consentPolicy.canSee,
  run: (ctx, { id }) => historyOf(ctx, consentType, id),
})

export type Standing = { purpose: string; state: ConsentState; source: string; recordedAt: string }

/** What holds today: the latest entry for each purpose that the person was asked about, by name of the purpose. */
export async function consentOf(ctx: Context, personId: string): Promise<Map<string, Standing>> {
  const answer = await sql<{ purpose: string; state: ConsentState; source: string; recorded_at: Date }>`
    select distinct on (r.purpose) r.purpose, r.state, r.source, r.recorded_at from consents r
    where r.workspace_id = ${ctx.actor.workspaceId} and r.person_id = ${personId} and r.deleted_at is null and ${consentPolicy.visibleTo(ctx.actor, 'r')}
    order by r.purpose, r.recorded_at desc, r.id desc`.execute(ctx.db)
  const standings = answer.rows.map(({ recorded_at, ...row }) => ({ ...row, recordedAt: recorded_at.toISOString() }))
  return new Map(standings.map((standing) => [standing.purpose, standing]))
}

function loadConsent(ctx: Context, { id }: { id: string }) {
  return loadRecord(ctx, consentType, consentPolicy, id)
}

const show = (ctx: Context, row: Row) => present<ConsentView>(consentType, consentPolicy, ctx.actor, row)
