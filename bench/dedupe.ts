// Duplicates: how well pairs are found where the truth is known, and what a sweep of many people costs.
// `npm run bench -- dedupe [people …]`: the Febrl sets, then a sweep of each size (100,000 unless said).
import pg from 'pg'
import type { DuplicateType } from '#features/dedupe/duplicates.contract.ts'
import { kindOf } from '#features/dedupe/kinds.ts'
import { runSweep } from '#features/dedupe/sweep/runSweep.ts'
import { createRecords } from '#platform/records/createMany.ts'
import type { Caller } from '#platform/context.ts'
import { inside } from '#testing/inside.ts'
import { fill, sizesFor } from './data.ts'
import { aBench, aWorkspace, type Bench } from './dedupeWorld.ts'
import { readFebrl } from './febrl.ts'
import { say, table } from './say.ts'
import { addTwins } from './twins.ts'

const PERSON: DuplicateType = 'people'
const sizes = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number)

const bench = await aBench()
try {
  const quality = [['Febrl', 'records', 'true pairs', 'precision', 'recall', 'F1 (≥ 0.970)']]
  for (const set of [1, 2, 3] as const) quality.push([String(set), ...(await febrl(bench, set))])
  say(table(quality))
  const cost = [['people', 'pairs compared', 'twins put in', 'found', 'sweep s (≤ 900)', 'again s', 'memory MB']]
  for (const people of sizes.length > 0 ? sizes : [100_000]) cost.push(await many(bench, people))
  say(`\n${table(cost)}`)
} finally {
  await bench.close()
}

async function febrl({ system }: Bench, set: 1 | 2 | 3): Promise<string[]> {
  const caller: Caller = { ...(await aWorkspace(system, `Febrl ${set}`)), via: 'import' }
  const rows = readFebrl(set)
  const { ids, refused } = await inside(caller, (ctx) => createRecords(ctx, 'person', rows))
  if (refused.length > 0) throw new Error(`${refused.length} rows were refused: ${JSON.stringify(refused[0])}`)
  await runSweep(system, caller.actor.workspaceId)

  const personOf = new Map(ids.map((id, at) => [id, rows[at]?.person]))
  const found = await pairsOf(system.database.url, caller.actor.workspaceId)
  const right = found.filter(({ a_id, b_id }) => personOf.get(a_id) === personOf.get(b_id)).length
  const groups = [...Map.groupBy(rows, ({ person }) => person).values()]
  const truth = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  const [precision, recall] = [right / found.length, right / truth]
  const f1 = (2 * precision * recall) / (precision + recall)
  if (!(f1 >= 0.97)) process.exitCode = 1
  return [rows.length, truth, precision.toFixed(4), recall.toFixed(4), f1.toFixed(4)].map(String)
}

async function many({ system, url }: Bench, people: number): Promise<string[]> {
  const { actor } = await aWorkspace(system, `${people} people`)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await fill(
    client,
    actor.workspaceId,
    actor.userId,
    { ...sizesFor(people), activities: 0, deals: 200 },
    () => undefined,
  )
  const twins = await addTwins(client, actor.workspaceId, people)
  await client.query('vacuum analyze people')
  await client.end()
  const time = async () => {
    const start = Date.now()
    const report = await runSweep(system, actor.workspaceId)
    if (!report) throw new Error('The sweep was stopped.')
    return { seconds: (Date.now() - start) / 1000, ...report }
  }
  const [first, again] = [await time(), await time()]
  const known = new Set((await pairsOf(url, actor.workspaceId)).map(({ a_id, b_id }) => [a_id, b_id].toSorted().join()))
  const met = twins.filter((pair) => known.has(pair.toSorted().join())).length
  const kind = kindOf(PERSON).noun
  return [
    people.toLocaleString('en'),
    first.pairs.toLocaleString('en'),
    `${twins.length.toLocaleString('en')} (${kind})`,
    `${met.toLocaleString('en')} of them, ${known.size.toLocaleString('en')} in all`,
    first.seconds.toFixed(0),
    again.seconds.toFixed(0),
    (first.memory / 1024).toFixed(0),
  ]
}

async function pairsOf(url: string, workspaceId: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ a_id: string; b_id: string }>(
    `select a_id, b_id from duplicate_pairs where workspace_id = $1 and type = 'person'`,
    [workspaceId],
  )
  await client.end()
  return rows
}
