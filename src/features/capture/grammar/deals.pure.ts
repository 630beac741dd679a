import { stageFor } from './dealFacts.pure.ts'
import { fold } from './fold.pure.ts'
import { openDealsOf, recordOf } from './nameIndex.pure.ts'
import { addItem, refOf, type DealFacts, type State } from './state.pure.ts'
import { hull } from './titles.pure.ts'
import type { ActivityItem, DealItem, KnownRecord, Setting, Span } from './types.pure.ts'

/** The facts collected from all clauses become one new deal or one change each. */
export function addDeals(state: State): void {
  for (const facts of state.deals) addDeal(state, facts)
}

function addDeal(state: State, facts: DealFacts): void {
  const { setting } = state.reading
  const { target, rivals } = facts.isNew ? { target: null, rivals: [] } : targetOf(state, facts)
  const isOpenQuestion = rivals.length > 1 || facts.names.open.some(({ type }) => type !== 'product')
  const stage = stageFor(setting, facts.stage, facts.stageType, target?.pipelineId)
  const currency =
    facts.amount === null
      ? null
      : facts.currency
        ? dollarsOf(facts.currency, setting)
        : (target?.currency ?? setting.currency)
  const amount = facts.amount === null ? null : facts.amount.toFixed(2)
  const isAmountNew = amount !== null && !(target?.amount && Number(target.amount) === Number(amount))
  const isStageNew = facts.stage !== null && !(target?.stageId && stage?.id === target.stageId)
  const isOwnerNew = facts.owner !== null && facts.owner.id !== target?.ownerId
  const isChange = Boolean(target) || rivals.length > 1
  if (isChange && !isAmountNew && !isStageNew && !isOwnerNew && facts.closeOn === null) return
  if (
    !isChange &&
    facts.amount === null &&
    !facts.isNew &&
    (facts.stageType === 'lost' || (facts.stage === null && facts.owner === null && !facts.names.isNamed))
  )
    return
  const item: DealItem = {
    kind: 'deal',
    action: isChange ? 'update' : 'create',
    id: target?.id ?? null,
    name: target?.name ?? dealName(facts),
    amount: isChange && !isAmountNew ? null : amount,
    currency: isChange && !isAmountNew ? null : currency,
    closeOn: facts.stageType === 'lost' ? null : facts.closeOn,
    stage: facts.stage === null ? null : (stage?.name ?? facts.stage),
    stageId: stage?.id ?? null,
    lostReason: facts.lostReason,
    competitor: facts.competitor,
    owner: facts.owner,
    people: [...facts.names.people],
    companies: [...facts.names.companies],
    products: [...facts.names.products],
    span: hull(facts.spans),
    certain: !isOpenQuestion,
    ...(isChange && (isAmountNew || isStageNew || isOwnerNew) ? { confirm: true as const } : {}),
  }
  const index = addItem(state, item, facts.names, 'deal', item.name)
  if (rivals.length > 1) askWhich(state, facts, rivals, index)
  if (target) linkActivities(state, target)
}

function targetOf(state: State, { names, stage }: DealFacts): { target: KnownRecord | null; rivals: KnownRecord[] } {
  const { setting } = state.reading
  const named = names.deals.map(({ id }) => recordOf(setting.names, 'deal', id)).filter((deal) => deal !== null)
  if (named.length === 1 && named[0]) return { target: named[0], rivals: [] }
  const own = names.people.flatMap(({ id }) => openDealsOf(setting.names, id))
  const all = new Map(
    [
      ...(names.hasCompany ? [] : own),
      ...names.companies.flatMap(({ id }) => openDealsOf(setting.names, id)),
      ...own,
    ].map((deal) => [deal.id, deal]),
  )
  const deals = [...all.values()]
  if (deals.length < 2) return { target: deals[0] ?? null, rivals: [] }
  const scored = deals
    .map((deal) => ({ deal, score: fit(state, deal, own, stage) }))
    .sort((left, right) => right.score - left.score)
  const [first, second] = scored
  if (first && second && first.score > second.score) return { target: first.deal, rivals: [] }
  return { target: null, rivals: scored.map(({ deal }) => deal) }
}

/** Which of several open deals the words fit: its product, its own name, its amount or its stage. */
function fit(state: State, deal: KnownRecord, own: KnownRecord[], newStage: string | null): number {
  const { reading } = state
  const words = fold(reading.text)
  const company = new Set(
    fold(deal.companyName ?? recordOf(reading.setting.names, 'company', deal.companyId)?.name ?? '').split(
      /[^\p{L}\p{N}]+/u,
    ),
  )
  let score = own.includes(deal) ? 0.5 : 0
  const said = new Set(words.split(/[^\p{L}\p{N}]+/u))
  const extra = fold(deal.name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !company.has(word) && !/^(?:deal|the|for|and|new|ltd|inc|gmbh)$/.test(word))
  score += 2 * extra.filter((word) => said.has(word)).length
  for (const product of deal.productNames ?? []) {
    if (words.includes(fold(product))) score += 3
    else
      score += fold(product)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2 && said.has(word)).length
  }
  if (deal.amount && reading.money.some(({ amount }) => amount === Number(deal.amount))) score += 2
  const stage = reading.setting.stages.find(({ id }) => id === deal.stageId)
  if (stage && stage.name !== newStage && stage.name.length > 3 && said.has(fold(stage.name))) score += 1
  const { context } = reading.setting
  if (context?.recordType === 'deal' && context.recordId === deal.id) score += 2
  return score
}

function askWhich(state: State, facts: DealFacts, rivals: KnownRecord[], index: number): void {
  const { reading } = state
  const mentionOf = (kind: string) =>
    reading.mentions.find(
      ({ chosen, type }) =>
        type === kind && chosen && [...facts.names.companies, ...facts.names.people].some(({ id }) => id === chosen.id),
    )
  const mention = mentionOf('company') ?? mentionOf('person')
  const span: Span = mention?.span ?? facts.spans[0] ?? [0, 0]
  state.ambiguities.push({
    span,
    text: reading.text.slice(...span),
    itemIndexes: [index],
    candidates: rivals.slice(0, 3).map((deal) => ({
      type: 'deal',
      id: deal.id,
      name: deal.name,
      detail: deal.amount ? `${deal.currency ?? ''} ${deal.amount}`.trim() : null,
    })),
  })
}

function linkActivities(state: State, deal: KnownRecord): void {
  const activities = state.items.filter((item): item is ActivityItem => item.kind === 'activity')
  for (const item of activities) {
    const isHis =
      item.companies.some(({ id }) => id === deal.companyId) || item.people.some(({ id }) => id === deal.personId)
    if (isHis && item.deals.length === 0) item.deals.push(refOf(deal))
  }
}

const dealName = ({ names }: DealFacts) => {
  const party = names.companies[0]?.name ?? names.people[0]?.name ?? ''
  const product = names.products[0]?.name
  return party && product ? `${party}: ${product}` : party || product || 'New deal'
}

/** "$" is the workspace's own dollar where it has one. */
const dollarsOf = (currency: string, setting: Setting) =>
  currency === 'USD' && /^(?:CAD|AUD|NZD|SGD|HKD)$/.test(setting.currency) ? setting.currency : currency
