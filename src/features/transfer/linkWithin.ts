import { z } from 'zod'
import { canWrite } from '#features/access/access.policy.ts'
import { contract } from '#kernel/contract.ts'
import type { Caller, Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { updateRecords } from '#platform/records/updateMany.ts'
import type { Mention } from './readRow.ts'
import type { Problem } from './report.ts'
import { resolve } from './resolve.ts'

/** A created record whose reference to one of its own type is still a name. */
export type Waiting = { id: string; row: number; mention: Mention }

const link = contract({
  name: 'import.link',
  http: 'POST /imports/links',
  input: z.strictObject({ noun: z.string(), waiting: z.array(z.custom<Waiting>()) }),
  output: z.array(z.strictObject({ row: z.number(), message: z.string() })),
  summary: 'Link imported records with each other.',
})

const linkBatch = operation(link, { may: canWrite, run: (ctx, { noun, waiting }) => linkAll(ctx, noun, waiting) })

const BATCH = 1000

/** Parents, once the whole file is in. A row stays created when its parent is unknown; the problem is given back. */
export async function linkWithin(caller: Caller, noun: string, waiting: readonly Waiting[]): Promise<Problem[]> {
  const problems: Problem[] = []
  for (let start = 0; start < waiting.length; start += BATCH)
    problems.push(...(await linkBatch(caller, { noun, waiting: waiting.slice(start, start + BATCH) })))
  return problems
}

async function linkAll(ctx: Context, noun: string, waiting: Waiting[]) {
  const known = await resolve(
    ctx,
    noun,
    waiting.flatMap(({ mention }) => mention.texts),
  )
  const problems: Problem[] = []
  const revisions = waiting.flatMap(({ id, row, mention }) => {
    const to = mention.texts.map((text) => known.get(text)).find(Boolean)
    if (to && to !== id) return [{ id, row, input: () => ({ [mention.field]: to }) }]
    const message = `${mention.heading}: “${mention.texts.at(-1)}” was not found, or stands several times; the row is in without it.`
    problems.push({ row, message })
    return []
  })
  const revised = await updateRecords(ctx, noun, revisions)
  for (const [place, { errors }] of revised.entries())
    for (const { message } of errors) problems.push({ row: revisions[place]?.row ?? 0, message })
  return problems
}
