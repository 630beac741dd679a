import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import type { Caller } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { createOrSplit } from './importRecords.ts'
import type { Plan } from './plan.ts'
import type { Mention, ReadRow } from './readRow.ts'
import type { ImportReport } from './report.ts'
import { resolve, type Resolved } from './resolve.ts'

const find = contract({
  name: 'import.resolve',
  http: 'GET /imports/references',
  input: z.strictObject({ noun: z.string(), texts: z.array(z.string()) }),
  output: z.custom<Resolved>(),
  summary: 'Which records some names stand for.',
})

const resolveNames = operation(find, { may: () => true, run: (ctx, { noun, texts }) => resolve(ctx, noun, texts) })

/** Puts ids in place of what the rows call by name. What nobody knows is made where the plan says so, else it is a problem of the row. */
export async function resolveReferences(caller: Caller, plan: Plan, rows: readonly ReadRow[], report: ImportReport) {
  const mentions = rows.flatMap((row) => row.mentions.map((mention) => ({ row, ...mention })))
  for (const [field, alike] of Map.groupBy(mentions, (mention) => mention.field)) {
    const noun = alike[0]?.noun ?? ''
    const texts = alike.map(({ text }) => text)
    const known = await resolveNames(caller, { noun, texts })
    const makes = plan.makesMissing ? plan.target.fields[field]?.makes : undefined
    const made = makes
      ? await make(
          caller,
          noun,
          texts.filter((text) => !known.has(text)),
          makes,
        )
      : []
    if (made.length > 0) report.made[noun] = (report.made[noun] ?? 0) + made.length
    const ids = new Map([...known, ...made])
    for (const { row, ...mention } of alike) {
      const id = ids.get(mention.text)
      if (id) row.input[field] = id
      else row.problems.push(problemOf(mention, id === null))
    }
  }
}

type Makes = (name: string) => Record<string, unknown>

async function make(
  caller: Caller,
  noun: string,
  texts: string[],
  makes: Makes,
): Promise<[name: string, id: string][]> {
  const names = [...new Set(texts)]
  const { ids } = await createOrSplit(
    caller,
    noun,
    names.map((name) => ({ input: makes(name) })),
  )
  return names.flatMap((name, place): [string, string][] => (ids[place] ? [[name, ids[place]]] : []))
}

const problemOf = ({ heading, noun, text }: Mention, isAmbiguous: boolean) =>
  isAmbiguous
    ? `${heading}: there are several ${noun} records called “${text}”. Write the id instead.`
    : `${heading}: there is no ${noun} called “${text}”. Correct the name, or import that ${noun} first.`
