import { z } from 'zod'

const Scalar = z.union([z.string().max(500), z.number(), z.boolean(), z.null()])

export const Comparison = z.strictObject({
  field: z.string().max(100),
  op: z.enum(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'contains', 'startsWith', 'isEmpty']),
  value: z.union([Scalar, z.array(Scalar).max(200)]).optional(),
})
export type Comparison = z.infer<typeof Comparison>

export type Filter = Comparison | { and: Filter[] } | { or: Filter[] } | { not: Filter }

/** A small strict tree: and, or, not, comparisons. Its cost is bounded by depth and size. */
export const Filter: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    Comparison,
    z.strictObject({ and: z.array(Filter).min(1).max(50) }),
    z.strictObject({ or: z.array(Filter).min(1).max(50) }),
    z.strictObject({ not: Filter }),
  ]),
)

const MOST_NODES = 100
const MOST_DEPTH = 8

/** Counts nodes before anything is parsed deeply; false when the tree is too large to serve. */
export function isBounded(value: unknown): boolean {
  let nodes = 0
  const walk = (node: unknown, depth: number): boolean => {
    if (++nodes > MOST_NODES || depth > MOST_DEPTH) return false
    if (typeof node !== 'object' || node === null) return true
    const tree = node as { and?: unknown; or?: unknown; not?: unknown }
    const children = [tree.and, tree.or].filter(Array.isArray).flat()
    if (tree.not !== undefined) children.push(tree.not)
    return children.every((child) => walk(child, depth + 1))
  }
  return walk(value, 1)
}
