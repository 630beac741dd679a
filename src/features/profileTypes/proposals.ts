import { sql } from 'kysely'
import { canManage, canWrite, catalogPolicy } from '#features/access/access.policy.ts'
import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { customFieldsOf } from '#platform/records/custom/customFields.ts'
import { loadRecord, lockRecord } from '#platform/records/load.ts'
import { present } from '#platform/records/present.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import type { Row } from '#platform/records/recordType.ts'
import { updateRecord } from '#platform/records/write.ts'
import { applied, takenBack, type Taken } from './applied.ts'
import { keptOf, partsOf, type Kept } from './contents.ts'
import { proposals as contracts, type ProposalView } from './proposals.contract.ts'
import { proposalPolicy } from './proposals.policy.ts'
import { proposalType } from './proposals.record.ts'
import { keepContents } from './profileTypes.ts'
import { profileTypeType } from './profileTypes.record.ts'
import { FIELDS, FIXED, PANELS } from './shipped.pure.ts'
import { ballotsOf, vote } from './votes.queries.ts'

// A proposal is never rewritten under those who voted: `update` takes nothing.
const verbs = recordOperations(proposalType, { ...contracts, update: contracts.read }, proposalPolicy, {
  onCreate: async (ctx, columns, input) => {
    const { typeId, subject, act, part } = input as Pick<ProposalView, 'typeId' | 'subject' | 'act' | 'part'>
    const type = await loadRecord(ctx, profileTypeType, catalogPolicy, typeId)
    refuseUnknownPart(ctx, subject, part)
    refuseUnfit(ctx, type, { subject, act, part })
    await refuseTwice(ctx, { typeId, subject, part })
    return { asked_by: columns.asked_by ?? (await nameOf(ctx)) }
  },
})

export const listProposals = verbs.list
export const readProposal = verbs.read
export const createProposal = verbs.create
export const deleteProposal = verbs.remove
export const restoreProposal = verbs.restore
export const proposalHistory = verbs.history

export const readBallots = operation(contracts.ballots, {
  may: () => true,
  isPersonal: true,
  run: async (ctx, { typeId }) => {
    const answer = await sql<{ id: string }>`select id from profile_proposals
      where workspace_id = ${ctx.actor.workspaceId} and type_id = ${typeId} and deleted_at is null limit 500`.execute(
      ctx.db,
    )
    return {
      data: await ballotsOf(
        ctx,
        answer.rows.map(({ id }) => id),
      ),
    }
  },
})

export const voteOnProposal = operation(contracts.vote, {
  load: (ctx, { id }) => loadRecord(ctx, proposalType, proposalPolicy, id),
  may: canWrite,
  run: async (ctx, { id, isFor }, row) => {
    refuseDecided(row)
    await vote(ctx, id, isFor)
    return (await ballotsOf(ctx, [id]))[0] ?? { proposalId: id, mine: isFor, tally: null }
  },
})

export const decideProposal = operation(contracts.decide, {
  load: (ctx, { id }) => lockRecord(ctx, proposalType, proposalPolicy, id),
  may: canManage,
  run: async (ctx, { isAccepted, answer }, row) => {
    refuseDecided(row)
    const decided = { answer, decided_by: ctx.actor.userId, decided_at: ctx.now }
    if (!isAccepted) return show(ctx, await updateRecord(ctx, proposalType, row, { ...decided, state: 'declined' }))
    const proposal = show(ctx, row)
    const type = await lockType(ctx, row)
    refuseUnfit(ctx, type, proposal)
    const [kept, shown] = contentsOf(ctx, type, proposal)
    const { contents, taken } = applied(kept, shown, proposal)
    await keepContents(ctx, type, proposal.subject, contents)
    return show(ctx, await updateRecord(ctx, proposalType, row, { ...decided, state: 'accepted', taken }))
  },
})

export const reopenProposal = operation(contracts.reopen, {
  load: (ctx, { id }) => lockRecord(ctx, proposalType, proposalPolicy, id),
  may: canManage,
  run: async (ctx, _, row) => {
    const proposal = show(ctx, row)
    if (proposal.state === 'open')
      throw new AppError('conflict', 'profileProposal.open_still', 'Nothing was decided here yet.')
    await refuseTwice(ctx, proposal)
    if (proposal.state === 'accepted') {
      const type = await lockType(ctx, row)
      const [kept] = contentsOf(ctx, type, proposal)
      await keepContents(ctx, type, proposal.subject, takenBack(kept, proposal, row.taken as Taken))
    }
    const open = { state: 'open', answer: null, decided_by: null, decided_at: null, taken: null }
    return show(ctx, await updateRecord(ctx, proposalType, row, open))
  },
})

const show = ({ actor }: Context, row: Row) => present<ProposalView>(proposalType, proposalPolicy, actor, row)
const lockType = (ctx: Context, row: Row) => lockRecord(ctx, profileTypeType, catalogPolicy, String(row.type_id))

type Wish = Pick<ProposalView, 'subject' | 'act' | 'part'>

function contentsOf({ actor }: Context, type: Row, { subject }: Pick<Wish, 'subject'>) {
  const [key, kept] = [String(type.key), type.contents as Kept]
  const shown = partsOf(actor.workspaceId, key, kept, subject).map(({ part }) => part)
  return [keptOf(key, kept, subject), shown] as const
}

function refuseUnknownPart({ actor }: Context, subject: Wish['subject'], part: string) {
  const own = customFieldsOf(actor.workspaceId, subject).map(({ key }) => `custom.${key}`)
  const known: string[] = [...PANELS[subject], ...FIELDS[subject], ...own].filter((each) => each !== FIXED)
  if (known.includes(part)) return
  const message = `There is no such panel or field. Choose one of: ${known.join(', ')}.`
  throw new AppError('invalid', 'profileProposal.unknown_part', message, { errors: [{ path: 'part', message }] })
}

function refuseUnfit(ctx: Context, type: Row, { subject, act, part }: Wish) {
  const isShown = contentsOf(ctx, type, { subject })[1].includes(part)
  if (isShown === (act === 'remove')) return
  const message = isShown ? 'The profile shows it already.' : 'The profile does not show it any more.'
  throw new AppError('conflict', 'profileProposal.fits_not', `${message} Look at the profile's contents again.`)
}

async function refuseTwice(ctx: Context, { typeId, subject, part }: Pick<ProposalView, 'typeId' | 'subject' | 'part'>) {
  const answer = await sql`select from profile_proposals where workspace_id = ${ctx.actor.workspaceId}
    and type_id = ${typeId} and subject = ${subject} and part = ${part} and state = 'open' and deleted_at is null`.execute(
    ctx.db,
  )
  if (answer.rows.length === 0) return
  const message = 'Somebody proposed this already. Vote on that proposal.'
  throw new AppError('conflict', 'profileProposal.open_already', message)
}

function refuseDecided({ state }: Row) {
  if (state !== 'open')
    throw new AppError('conflict', 'profileProposal.decided', 'This is decided. Read the answer, or undo the decision.')
}

async function nameOf({ db, actor }: Context): Promise<string> {
  const answer = await sql<{ name: string }>`select name from users
    where workspace_id = ${actor.workspaceId} and id = ${actor.userId}`.execute(db)
  return answer.rows[0]?.name ?? ''
}
