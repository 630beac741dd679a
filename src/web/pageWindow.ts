import type { Page } from '#kernel/paging.ts'

type Known<Row> = { pages: Page<Row>[]; pageParams: (string | null)[] }
type Ask<Row> = (cursor: string | null, limit: number) => Promise<Page<Row>>

/** A page is asked again with some rows more, so that what newcomers push over its edge is still seen. */
const MARGIN = 20
/** Up to here all of a list is asked again when something changed. */
const FEW = 3

/**
 * Which pages of a long list to ask again when something changed: those in sight. The others stand as they were until
 * one scrolls there; else a change by anybody would fetch a hundred thousand rows anew.
 */
export function pageWindow() {
  let seen = { first: 0, last: 0 }
  let staleSince = 0
  const askedAt = new Map<string | null, number>()

  const isNear = (at: number) => at >= seen.first - 1 && at <= seen.last + 1
  return {
    /** Fetches a page, or answers the one at hand where nobody looks. */
    fetch: async <Row>(known: Known<Row> | undefined, cursor: string | null, limit: number, ask: Ask<Row>) => {
      const at = known ? known.pageParams.indexOf(cursor) : -1
      const old = at < 0 ? undefined : known?.pages[at]
      if (at === 0) staleSince = Date.now()
      if (!known || !old || known.pages.length <= FEW) {
        askedAt.set(cursor, Date.now())
        return ask(cursor, limit)
      }
      if (!isNear(at)) return old
      askedAt.set(cursor, Date.now())
      const fresh = await ask(cursor, limit + MARGIN)
      // The page keeps its end, so that those behind it stay where they begin; rows told twice are dropped by `distinct`.
      return at === known.pages.length - 1 ? fresh : { ...fresh, nextCursor: old.nextCursor }
    },
    /** Tells which pages are in sight; true when one of them is older than the last change. */
    look: (first: number, last: number, cursors: readonly (string | null)[]) => {
      seen = { first, last }
      if (cursors.length <= FEW) return false
      return cursors.some((cursor, at) => isNear(at) && (askedAt.get(cursor) ?? 0) < staleSince)
    },
  }
}

/** Each row once; the first place counts. */
export function distinct<Row>(rows: Row[]): Row[] {
  const ids = new Set<unknown>()
  return rows.filter((row) => {
    const { id } = row as { id?: unknown }
    if (id === undefined) return true
    const isNew = !ids.has(id)
    ids.add(id)
    return isNew
  })
}
