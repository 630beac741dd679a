import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Moment } from '#kernel/dates.ts'
import { Id, IdInput, optionalWords, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'
import { Subject } from './profileTypes.contract.ts'

const Act = z.enum(['add', 'remove'])
const State = z.enum(['open', 'accepted', 'declined'])

/** Somebody's wish to show a panel or field on the profiles of a type, or to take it off; and what was answered. */
export const ProposalView = z.strictObject({
  ...recordView,
  typeId: Id,
  subject: Subject,
  act: Act,
  part: z.string(),
  because: z.string(),
  askedBy: z.string(),
  state: State,
  answer: z.string().nullable(),
  decidedById: Id.nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: Moment.nullable(),
})
export type ProposalView = z.infer<typeof ProposalView>

/** My vote, and how many there are: null until five have voted. */
const Ballot = z.strictObject({
  proposalId: Id,
  mine: z.boolean().nullable(),
  tally: z.strictObject({ ayes: z.int(), noes: z.int() }).nullable(),
})
export type Ballot = z.infer<typeof Ballot>

const touches = ['profileType', 'person', 'company', 'profile']

const { list, read, remove, restore, history, create } = resourceContracts('profileProposal', 'profile-proposals', {
  view: ProposalView,
  create: {
    typeId: Id,
    subject: Subject,
    act: Act,
    /** A panel's name, a field's name, or `custom.key`. */
    part: words(80),
    /** What for: the decision or report that it serves. */
    because: words(300),
    /** Who asked for it; whoever proposes, where nobody is named. */
    askedBy: optionalWords(120),
  },
  update: {},
})

export const proposals = {
  list,
  read,
  create,
  remove,
  restore,
  history,
  ballots: contract({
    name: 'profileProposal.ballots',
    http: 'GET /profile-proposals/ballots',
    input: z.strictObject({ typeId: Id }),
    output: z.strictObject({ data: z.array(Ballot) }),
    summary: 'My votes on the proposals for a type, and the counts, each from five votes on.',
  }),
  vote: contract({
    name: 'profileProposal.vote',
    http: 'POST /profile-proposals/:id/vote',
    /** Null takes the vote back. */
    input: z.strictObject({ id: Id, isFor: z.boolean().nullable() }),
    output: Ballot,
    summary: 'Vote for or against a proposal: one vote each, seen by nobody else.',
  }),
  decide: contract({
    name: 'profileProposal.decide',
    http: 'POST /profile-proposals/:id/decide',
    input: z.strictObject({ id: Id, isAccepted: z.boolean(), answer: words(500) }),
    output: ProposalView,
    touches,
    summary: 'Accept a proposal, which changes the profiles at once, or decline it; with an answer that all see.',
  }),
  reopen: contract({
    name: 'profileProposal.reopen',
    http: 'POST /profile-proposals/:id/reopen',
    input: IdInput,
    output: ProposalView,
    touches,
    summary: 'Take a decision back: profiles are as before it, and people may vote again.',
  }),
}
