import { z } from 'zod'
import { canWrite } from '#features/access/access.policy.ts'
import { contract } from '#kernel/contract.ts'
import { AppError } from '#kernel/errors.ts'
import type { Caller, Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { lockRecord } from '#platform/records/load.ts'
import { typeOf } from '#platform/records/recordType.ts'
import { policyOf } from '#platform/records/references.ts'
import { updateRecord } from '#platform/records/write.ts'
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
  const type = typeOf(noun)
  const known = await resolve(
    ctx,
    noun,
    waiting.flatMap(({ mention }) => mention.texts),
  )
  const problems: { row: number; message: string }[] = []
  for (const { id, row, mention } of waiting) {
    const to = mention.texts.map((text) => known.get(text)).find(Boolean)
    const column = type.fields[mention.field]?.column
    if (!to || !column || to === id) {
      problems.push({
        row,
        message: `${mention.heading}: “${mention.texts.at(-1)}” was not found, or stands several times; the row is in without it.`,
      })
      continue
    }
    const record = await lockRecord(ctx, type, policyOf(noun), id)
    if (!policyOf(noun).canEdit(ctx.actor, record))
      throw new AppError('forbidden', 'import.link.forbidden', 'You may not change this record any more.')
    await updateRecord(ctx, type, record, { [column]: to })
  }
  return problems
}
