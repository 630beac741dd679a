import { importRecords } from '#features/transfer/transfer.ts'
import type { Caller } from '#platform/context.ts'
import type { NewRecord } from '#platform/records/createMany.ts'
import type { System } from '#platform/system.ts'
import './chapters.ts'
import { makeActivities } from './generate/activities.ts'
import { makeCases } from './generate/cases.ts'
import { makeConsents } from './generate/consents.ts'
import { makeEvents } from './generate/events.ts'
import { makeFacts } from './generate/facts.ts'
import { makeTasks } from './generate/tasks.ts'
import { loadCompanies, loadDeals, loadPipeline, loadProducts } from './loadFiles.ts'
import { loadTeams } from './loadTeams.ts'
import { makeWorld } from './makeWorld.ts'
import { reportOf } from './report.ts'
import { readSample } from './sampleFiles.ts'
import type { SampleReport } from './samples.contract.ts'
import { dropSample, foundSample, oneAtATime, openSample } from './sampleWorkspace.ts'

export type SampleProgress = { done: number; total: number }
type Options = { onProgress?: (progress: SampleProgress) => void; signal?: AbortSignal }

const SEED = 'trefoil'

/**
 * Makes the user's sample workspace, or makes it anew. Where that fails, nothing of it stays.
 * @throws AppError conflict while another process makes it.
 */
export function loadSample(
  system: System,
  userId: string,
  options: Options = {},
): Promise<{ workspaceId: string; report: SampleReport }> {
  return oneAtATime(system.database, userId, async () => {
    const actor = await foundSample(system.database, userId)
    try {
      const report = await fill({ actor, system, via: 'sample' }, options)
      await openSample(system.database, actor)
      return { workspaceId: actor.workspaceId, report }
    } catch (error) {
      await dropSample(system.database, actor.workspaceId)
      throw error
    }
  })
}

async function fill(caller: Caller, { onProgress, signal }: Options): Promise<SampleReport> {
  const { actor, system } = caller
  const [accounts, products, teams, pipeline] = await Promise.all([
    readSample('accounts'),
    readSample('products'),
    readSample('sales_teams'),
    readSample('sales_pipeline'),
  ])
  const { sellers, managers } = await loadTeams(caller, teams)
  const administrator = { id: actor.userId, name: actor.name }
  const { world, shift, peopleRecords } = makeWorld({
    seed: SEED,
    now: system.now(),
    timeZone: actor.workspace.timeZone,
    administrator,
    sellers,
    accounts,
    pipeline,
  })
  const { records: activities, made } = makeActivities(world)
  const generated: Record<string, readonly [noun: string, records: NewRecord[]]> = {
    people: ['person', peopleRecords],
    activities: ['activity', activities],
    tasks: ['task', makeTasks(world, made)],
    events: ['event', makeEvents(world)],
    cases: ['case', makeCases(world)],
    facts: ['fact', makeFacts(world)],
    consents: ['consent', makeConsents(world)],
  }
  const total =
    accounts.length + pipeline.length + Object.values(generated).reduce((sum, [, records]) => sum + records.length, 0)
  let before = 0
  const tell = (done: number) => {
    signal?.throwIfAborted()
    onProgress?.({ done: before + done, total })
  }
  const loaded: Record<string, number> = { sellers: sellers.length, managers: managers.length }
  const load = async (name: string) => {
    const [noun, records] = generated[name] ?? ['', []]
    const { ids, refused } = await importRecords(caller, noun, records, {
      onProgress: ({ done }) => tell(done),
      signal,
    })
    if (refused[0]) throw new Error(`The sample's ${name} do not fit: ${JSON.stringify(refused[0])}`)
    loaded[name] = ids.length
    before += records.length
  }

  const { stages } = await loadPipeline(caller)
  const catalogue = await loadProducts(caller, products, world)
  const companies = await loadCompanies(caller, accounts, world, tell)
  before += accounts.length
  await load('people')
  const deals = await loadDeals(caller, pipeline, world, { stages, products: catalogue.products }, tell)
  before += pipeline.length
  for (const name of Object.keys(generated).filter((each) => each !== 'people')) await load(name)
  return reportOf({ accounts: companies, products: catalogue.report, pipeline: deals }, loaded, shift)
}
