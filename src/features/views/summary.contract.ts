import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { ListInput } from '#kernel/paging.ts'
import { Money } from '#kernel/money.ts'
import type { ViewType } from './views.contract.ts'

const Path = z.string().max(100)

/** One sum for a number; for money one for each currency, because currencies are never added. */
const Sum = z.strictObject({ field: Path, number: z.string().nullable(), money: z.array(Money) })
export type Sum = z.infer<typeof Sum>

const Group = z.strictObject({ value: z.string().nullable(), count: z.int(), sums: z.array(Sum) })
export type Group = z.infer<typeof Group>

const Fields = z
  .string()
  .max(500)
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(Path).max(8))

const { q, filter } = ListInput.shape
const summaryOf = (noun: ViewType, path: string) =>
  contract({
    name: `${noun}.summary`,
    http: `GET /${path}/summary`,
    input: z.strictObject({ q, filter, groupBy: Path.optional(), sum: Fields.optional() }),
    output: z.strictObject({
      count: z.int(),
      /** There are more than are counted: sums are then left out, because they would be wrong. */
      isMore: z.boolean(),
      sums: z.array(Sum),
      /** By count, the largest first; at most 200. */
      groups: z.array(Group),
      hasMoreGroups: z.boolean(),
    }),
    summary: `How many of ${path} fit a filter, with sums (sum=amount,custom.hours) and in groups of equal values (groupBy=stage).`,
  })

/** Totals and groups of a list, by the same filter as the list itself. */
export const summaries = {
  person: summaryOf('person', 'people'),
  company: summaryOf('company', 'companies'),
  deal: summaryOf('deal', 'deals'),
  case: summaryOf('case', 'cases'),
}
