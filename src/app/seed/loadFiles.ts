import { createPipeline, updatePipeline } from '#features/deals/pipelines.ts'
import { importRecords, importRows, targets, type ImportReport, type SourceRow } from '#features/transfer/transfer.ts'
import { decimal } from '#kernel/money.ts'
import type { Caller } from '#platform/context.ts'
import type { NewRecord } from '#platform/records/createMany.ts'
import { dealPlan } from './dealPlan.ts'
import { repairs } from './repairs.ts'
import type { SampleWorld } from './world.ts'

type Tell = (done: number) => void

/** A pipeline of its own, as the files have it; new deals of the sample start there too. */
export async function loadPipeline(caller: Caller) {
  const pipeline = await createPipeline(caller, {
    name: 'Hardware sales',
    stages: [
      { name: 'Prospecting', type: 'open', probability: 20 },
      { name: 'Engaging', type: 'open', probability: 60 },
      { name: 'Won', type: 'won' },
      { name: 'Lost', type: 'lost' },
    ],
  })
  return updatePipeline(caller, { id: pipeline.id, isDefault: true })
}

/** The catalogue; gives back the products' ids and prices by name. */
export async function loadProducts(caller: Caller, rows: SourceRow[], { newId }: SampleWorld) {
  const products = new Map<string, { id: string; price: string }>()
  const report = await importRows(
    caller,
    {
      target: targets.products,
      mapping: { product: 'name', series: 'family', sales_price: 'price' },
      dates: 'month first',
      makesMissing: false,
      finish: ({ values }, input) => {
        const id = newId()
        products.set(values.product ?? '', { id, price: decimal(values.sales_price ?? '0') })
        return { input: { ...input, id } }
      },
    },
    rows,
  )
  return { products, report }
}

/** The companies with what the file says of them; domains and phones are the generator's. */
export async function loadCompanies(
  caller: Caller,
  rows: SourceRow[],
  world: SampleWorld,
  tell: Tell,
): Promise<ImportReport> {
  const { companies, random } = world
  const report = await importRows(
    caller,
    {
      target: targets.companies,
      mapping: {
        account: 'name',
        sector: 'industry',
        revenue: { field: 'revenue', times: 1_000_000 },
        employees: 'employees',
        office_location: 'address.country',
        subsidiary_of: 'parentId',
      },
      repairs: repairs.accounts,
      dates: 'month first',
      makesMissing: false,
      finish: (source, input) => {
        const company = companies.find(({ name }) => name === source.values.account)
        const phone =
          random.chance(0.7) && company?.country === 'United States' ? `+1 (800) 555-01${random.between(10, 99)}` : null
        return {
          input: {
            ...input,
            id: company?.id,
            ownerId: company?.ownerId,
            domain: company?.domain,
            phone,
            stage: 'customer',
            externalIds: [external(source.values.account)],
          },
        }
      },
    },
    rows,
    { onProgress: ({ done }) => tell(done) },
  )
  await importRecords(
    caller,
    'fact',
    rows.map((row) => foundedOf(row, world)),
  )
  return report
}

function foundedOf({ values }: SourceRow, { companies }: SampleWorld): NewRecord {
  const company = companies.find(({ name }) => name === values.account)
  const year = values.year_established ?? ''
  return {
    input: {
      source: SOURCE,
      externalId: `founded-${company?.domain}`,
      kind: 'founded',
      title: `Founded in ${year}`,
      occurredAt: `${year}-01-01T12:00:00Z`,
      companyId: company?.id,
      ownerId: company?.ownerId,
    },
  }
}

/** The deals with the history that their dates give. */
export const loadDeals = (
  caller: Caller,
  rows: SourceRow[],
  world: SampleWorld,
  details: Parameters<typeof dealPlan>[1],
  tell: Tell,
): Promise<ImportReport> => importRows(caller, dealPlan(world, details), rows, { onProgress: ({ done }) => tell(done) })

const SOURCE = 'CRM Sales Opportunities'

const external = (id: string | undefined) => ({ source: SOURCE, id })
