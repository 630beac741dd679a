import { z } from 'zod'
import { canWrite } from '#features/access/access.policy.ts'
import { contract } from '#kernel/contract.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { createRecords, type NewRecord, type Refusal } from '#platform/records/createMany.ts'
import { fieldOf } from './headings.ts'
import type { Waiting } from './linkWithin.ts'
import type { Plan } from './plan.ts'
import type { SourceRow } from './read/readCsv.ts'
import type { Draft, ReadRow } from './readRow.ts'
import { resolveReferences } from './references.ts'
import type { BatchReport } from './report.ts'
import { targetOfNoun } from './targets/targets.ts'
import { upsert, type Outcome, type Terms } from './upsert.ts'

/** What one transaction of an import of ready-made records does; asked by the program's own, never served. */
const createMany = contract({
  name: 'import.createMany',
  http: 'POST /imports/batches',
  input: z.strictObject({ noun: z.string(), items: z.array(z.custom<NewRecord>()).max(1000) }),
  output: z.custom<{ ids: (string | null)[]; refused: Refusal[] }>(),
  summary: 'Create up to a thousand records of a type; what cannot be created is refused one by one.',
})

export const createBatch = operation(createMany, {
  may: canWrite,
  run: (ctx, { noun, items }) => createRecords(ctx, noun, items),
})

/** Rows of a file with how they are to be taken. */
export type Batch = {
  plan: Plan
  rows: SourceRow[]
  read: (row: SourceRow) => ReadRow
  terms: Terms
  /** Runs in the same transaction: what it writes is true if and only if the batch is. */
  keep?: (ctx: Context, done: BatchDone) => Promise<void>
}

export type BatchDone = { report: BatchReport; waiting: Waiting[] }

const takeRows = contract({
  name: 'import.take',
  http: 'POST /imports/rows',
  input: z.custom<Batch>(),
  output: z.custom<BatchDone>(),
  summary: 'Take up to a thousand rows of a file.',
})

/** Ends the transaction of a trial, so that nothing of it stays. */
class TrialEnds extends Error {
  readonly done: BatchDone
  constructor(done: BatchDone) {
    super('The trial ends here.')
    this.done = done
  }
}

const take = operation(takeRows, {
  may: canWrite,
  run: async (ctx, batch) => {
    const done = await takeAll(ctx, batch)
    await batch.keep?.(ctx, done)
    if (batch.terms.isTrial) throw new TrialEnds(done)
    return done
  },
})

/** One transaction of an import; of a trial, one that is taken back. */
export async function takeBatch(caller: Parameters<typeof take>[0], batch: Batch): Promise<BatchDone> {
  const { settle } = batch.terms.known
  try {
    const done = await take(caller, batch)
    settle(true)
    return done
  } catch (error) {
    settle(error instanceof TrialEnds)
    if (error instanceof TrialEnds) return error.done
    throw error
  }
}

async function takeAll(ctx: Context, { plan, rows, read, terms }: Batch): Promise<BatchDone> {
  const all = rows.map(read)
  const { target, makesMissing } = plan
  const waiting = setAside(plan, all)
  const made: Record<string, number> = {}
  const add = (more: Record<string, number>) => {
    for (const [noun, count] of Object.entries(more)) made[noun] = (made[noun] ?? 0) + count
  }
  add(await takeThrough(ctx, plan, all, terms))
  add(await resolveReferences(ctx, target, all, makesMissing, terms))
  const good = all.filter(({ problems }) => problems.length === 0)
  const items = good.map(
    ({ source, draft: { input, columns, at } }): NewRecord =>
      plan.finish?.(source, input) ?? {
        input,
        ...(Object.keys(columns).length > 0 && { columns }),
        ...(at && { at: notLater(at, ctx.now) }),
      },
  )
  const outcomes = await upsert(ctx, target, items, terms)
  const fates = new Map<ReadRow, Outcome>()
  for (const [place, row] of good.entries()) {
    const outcome = outcomes[place] ?? { id: null, fate: 'refused' as const, errors: [] }
    fates.set(row, outcome)
    if (outcome.note) row.notes.push(outcome.note)
    row.problems.push(
      ...outcome.errors.map(({ path, message }) => (path ? `${headingOf(plan, path)}: ${message}` : message)),
    )
  }
  add(
    await takeBack(
      ctx,
      plan,
      good.flatMap((row) => (fates.get(row)?.id ? [{ row, id: fates.get(row)?.id ?? '' }] : [])),
      terms,
    ),
  )
  return {
    report: {
      made,
      rows: all.map((row) => {
        const { source, problems, notes, repairs, empty } = row
        const fate = problems.length > 0 ? 'refused' : (fates.get(row)?.fate ?? 'refused')
        return { row: source.row, values: source.values, fate, problems, notes, repairs, empty }
      }),
    },
    waiting: waiting.flatMap(({ row, mention }) => {
      const id = fates.get(row)?.id
      return id && !terms.isTrial ? [{ id, row: row.source.row, mention }] : []
    }),
  }
}

const notLater = (at: Date, now: Date) => (at > now ? now : at)

/** What refers to records of the file's own type may come later in the file: it is linked at the end. */
function setAside({ target }: Plan, rows: readonly ReadRow[]) {
  const isWithin = ({ noun }: { noun: string }) => noun === target.noun
  const waiting = rows.flatMap((row) => row.draft.mentions.filter(isWithin).map((mention) => ({ row, mention })))
  for (const { draft } of rows) draft.mentions = draft.mentions.filter((mention) => !isWithin(mention))
  return waiting
}

/** Records in the row that its own record refers to: the company of a person, with all that the row says of it. */
async function takeThrough(ctx: Context, { target, makesMissing }: Plan, rows: readonly ReadRow[], terms: Terms) {
  const made: Record<string, number> = {}
  for (const [noun, { through }] of Object.entries(target.beside ?? {})) {
    const other = targetOfNoun(noun)
    if (!through || !other) continue
    const wanting = rows.flatMap((row) => {
      const draft = row.beside.get(noun)
      const mention = row.draft.mentions.find(({ field }) => field === through)
      if (!draft || row.problems.length > 0) return []
      if (noun === 'company') draft.input.name ??= mention?.texts.at(-1)
      if (!draft.input.name && !draft.input.firstName && !draft.input.lastName && !draft.input.emails) return []
      row.draft.mentions = row.draft.mentions.filter((each) => each !== mention)
      return [{ row, draft, problems: row.problems, notes: row.notes }]
    })
    if (wanting.length === 0) continue
    await resolveReferences(ctx, other, wanting, makesMissing, terms)
    const outcomes = await upsert(
      ctx,
      other,
      wanting.map(({ draft }) => asRecord(draft)),
      terms,
    )
    for (const [place, { row }] of wanting.entries()) {
      const { id = null, fate = 'refused', errors = [], note } = outcomes[place] ?? {}
      if (id) row.draft.input[through] = id
      if (note) row.notes.push(note)
      row.problems.push(...errors.map(({ path, message }) => `${noun} ${path}: ${message}`))
      if (fate === 'created') made[noun] = (made[noun] ?? 0) + 1
    }
  }
  return made
}

/** Records in the row that refer to its own record: the deal of a person, a note about a company. */
async function takeBack(
  ctx: Context,
  { target, makesMissing }: Plan,
  rows: readonly { row: ReadRow; id: string }[],
  terms: Terms,
) {
  const made: Record<string, number> = {}
  for (const [noun, { back }] of Object.entries(target.beside ?? {})) {
    const other = targetOfNoun(noun)
    if (!back || !other) continue
    const wanting = rows.flatMap(({ row, id }) => {
      const draft = row.beside.get(noun)
      if (!draft) return []
      draft.input[back] = back.endsWith('Ids') ? [id] : id
      const company = row.draft.input.companyId
      if (typeof company === 'string' && target.noun !== 'company') {
        if (back.endsWith('Ids')) draft.input.companyIds ??= [company]
        else draft.input.companyId ??= company
      }
      return [{ row, draft, problems: [] as string[], notes: row.notes }]
    })
    await resolveReferences(ctx, other, wanting, makesMissing, terms)
    const good = wanting.filter(({ problems }) => problems.length === 0)
    const outcomes = await upsert(
      ctx,
      other,
      good.map(({ draft }) => asRecord(draft)),
      terms,
    )
    for (const { row, problems } of wanting) row.notes.push(...problems)
    for (const [place, { row }] of good.entries()) {
      const { fate = 'refused', errors = [] } = outcomes[place] ?? {}
      if (fate === 'created') made[noun] = (made[noun] ?? 0) + 1
      row.notes.push(...errors.map(({ path, message }) => `${noun} ${path}: ${message}`))
    }
  }
  return made
}

const asRecord = ({ input, columns }: Draft): NewRecord => ({
  input,
  ...(Object.keys(columns).length > 0 && { columns }),
})

/** A field as the file calls it. */
const headingOf = (plan: Plan, path: string) =>
  Object.entries(plan.mapping).find(([, column]) => {
    const field = fieldOf(column)
    return path === field || path.startsWith(`${field}.`)
  })?.[0] ?? path
