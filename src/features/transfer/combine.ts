import { digits, fold } from '#kernel/text.ts'

type Values = Record<string, unknown>
type Item = Record<string, unknown>

/** What makes two entries of a list the same. */
const SAME: Record<string, (item: never) => string> = {
  emails: ({ value }: { value: string }) => value.toLowerCase(),
  phones: ({ value }: { value: string }) => digits(value).replace(/^0+/, '') || value,
  externalIds: ({ source, id }: { source: string; id: string }) => `${source}:${id}`.toLowerCase(),
  tags: (tag: string) => fold(tag),
  peopleIds: String,
  companyIds: String,
  dealIds: String,
}

const INSIDE = new Set(['address', 'custom'])

const isNothing = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * Two descriptions of one record as one. Lists grow, and lose nothing; of other values the later one counts, or, where
 * only gaps are to be filled, the earlier one.
 */
export function combine(first: Values, second: Values, keeps: 'later' | 'earlier'): Values {
  const result: Values = { ...first }
  for (const [name, value] of Object.entries(second)) {
    if (isNothing(value)) continue
    const was = first[name]
    if (isNothing(was)) result[name] = value
    else if (SAME[name]) result[name] = union(was as Item[], value as Item[], SAME[name] as (item: Item) => string)
    else if (INSIDE.has(name)) result[name] = combine(was as Values, value as Values, keeps)
    else if (keeps === 'later') result[name] = value
  }
  return result
}

function union(first: Item[], second: Item[], keyOf: (item: Item) => string): Item[] {
  const keys = new Set(first.map(keyOf))
  return [...first, ...second.filter((item) => !keys.has(keyOf(item)))]
}
