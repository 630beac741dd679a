import { addDays } from '#kernel/dates.ts'
import type { PipelineStage } from '#features/deals/pipelines.contract.ts'
import { targets, type Plan } from '#features/transfer/transfer.ts'
import type { NewRecord } from '#platform/records/createMany.ts'
import type { Past } from '#platform/records/writeMany.ts'
import { repairs } from './repairs.ts'
import { lostReasons, nextSteps } from './words/promises.ts'
import type { SampleDeal, SampleWorld } from './world.ts'

type Details = { stages: PipelineStage[]; products: Map<string, { id: string; price: string }> }
type Values = Record<string, unknown>

const OWN_DEALS = 14

/** How the rows of sales_pipeline.csv become deals: dates moved by whole weeks, owners the sellers, the past as history. */
export function dealPlan(world: SampleWorld, { stages, products }: Details): Plan {
  const byId = new Map(world.deals.map((deal) => [deal.externalId, deal]))
  const places = positions(world.deals)
  const own = ownDeals(world)
  return {
    target: targets.deals,
    mapping: {
      sales_agent: 'ownerId',
      account: 'companyId',
      deal_stage: 'stageId',
      engage_date: 'engagedOn',
      close_date: 'closeOn',
      close_value: 'amount',
    },
    repairs: repairs.pipeline,
    dates: 'month first',
    makesMissing: false,
    finish: ({ values }, input) => {
      const deal = byId.get(values.opportunity_id ?? '')
      if (!deal) return { input }
      const record = recordOf(world, deal, input, products.get(deal.product))
      const engaging = stages.find(({ name }) => name === 'Engaging')?.id
      const closed = deal.closedOn ? closing(world, deal, record.input, engaging) : {}
      const handed = own.has(deal) ? handOver(world, deal) : undefined
      return {
        ...record,
        ...closed,
        ...handed,
        columns: { position: places.get(deal) ?? 0, ...record.columns, ...handed?.columns },
      }
    },
  }
}

function recordOf(
  { random, moment }: SampleWorld,
  deal: SampleDeal,
  input: Values,
  product?: { id: string; price: string },
): NewRecord {
  const at = deal.engagedOn ? moment(deal.engagedOn, '09:00') : undefined
  const [main] = deal.people
  return {
    at,
    by: deal.seller.id,
    columns: at && !deal.closedOn ? { stage_changed_at: at } : {},
    input: {
      ...input,
      id: deal.id,
      name: deal.company ? `${deal.product} for ${deal.company.name}` : `${deal.product}, company not known`,
      personId: main?.id ?? null,
      engagedOn: deal.engagedOn ?? undefined,
      closeOn: deal.closedOn,
      // Without this, the price of the product would stand in for the value that is missing.
      amount: input.amount ?? null,
      productLines: product
        ? [{ productId: product.id, quantity: 1, price: { amount: product.price, currency: 'USD' } }]
        : [],
      roles: deal.people.map((person) => ({ personId: person.id, role: person.part })),
      externalIds: [{ source: 'CRM Sales Opportunities', id: deal.externalId }],
      ...(deal.status === 'open' && random.chance(0.5) && { nextStep: random.pick(nextSteps) }),
      ...(deal.status === 'lost' && random.chance(0.75) && { lostReason: random.weighted(lostReasons) }),
      ...(deal.closedOn && { closedAt: moment(deal.closedOn, '16:00').toISOString() }),
    },
  }
}

/** Before it was won or lost the deal was at Engaging, without a value. */
function closing({ moment }: SampleWorld, deal: SampleDeal, input: Values, engaging?: string): { later: Past[] } {
  const at = moment(deal.closedOn ?? '', '16:00')
  const since = deal.engagedOn ? moment(deal.engagedOn, '09:00') : null
  const amount = input.amount as { amount: string; currency: string } | null
  const before = {
    stage_id: engaging,
    status: 'open',
    stage_changed_at: since,
    closed_at: null,
    close_on: null,
    amount: null,
    lost_reason: null,
  }
  const after = {
    stage_id: input.stageId,
    status: deal.status,
    stage_changed_at: at,
    closed_at: at,
    close_on: deal.closedOn,
    amount: amount && Number(amount.amount).toFixed(4),
    lost_reason: input.lostReason ?? null,
  }
  return { later: [{ at, verb: deal.status, before, after }] }
}

/** Some open deals of the administrator's companies were handed over lately, so that there is something of one's own to try. */
function ownDeals({ random, deals, administrator }: SampleWorld): Set<SampleDeal> {
  const open = deals.filter(
    ({ status, company, engagedOn }) => status === 'open' && engagedOn && company?.ownerId === administrator.id,
  )
  return new Set(random.some(open, OWN_DEALS))
}

function handOver(
  { random, moment, today, now, administrator }: SampleWorld,
  deal: SampleDeal,
): { columns: Values; later: Past[] } {
  const at = new Date(Math.min(moment(addDays(today, -random.between(2, 25)), '11:00').getTime(), now.getTime()))
  const after = {
    owner_id: administrator.id,
    close_on: addDays(today, random.between(-5, 60)),
    next_step: random.pick(nextSteps),
  }
  return {
    columns: after,
    later: [{ at, verb: 'updated', before: { owner_id: deal.seller.id, close_on: null, next_step: null }, after }],
  }
}

/** The newest first, at every stage. */
function positions(deals: readonly SampleDeal[]): Map<SampleDeal, number> {
  const dated = deals.toSorted((a, b) =>
    (b.closedOn ?? b.engagedOn ?? '').localeCompare(a.closedOn ?? a.engagedOn ?? ''),
  )
  return new Map(dated.map((deal, place) => [deal, place]))
}
