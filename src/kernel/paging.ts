import { z } from 'zod'

/** The filter travels in the query string as JSON text; as an object it is taken as it is. */
const FilterText = z.preprocess((value, context) => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    context.addIssue({ code: 'custom', message: 'The filter is not JSON.', input: value })
    return z.NEVER
  }
}, z.unknown())

/** What every list takes: search text, filter tree, sort keys, page size, and where to go on. */
export const ListInput = z.strictObject({
  q: z.string().trim().max(200).optional(),
  filter: FilterText.optional(),
  sort: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(1000).optional(),
})
export type ListInput = z.infer<typeof ListInput>

/** A list answers a page and, unless it was the last, where the next one begins. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ data: z.array(item), nextCursor: z.string().nullable() })

export type Page<Item> = { data: Item[]; nextCursor: string | null }
