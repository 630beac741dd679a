import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Contract, InputOf, OutputOf } from '#kernel/contract.ts'
import type { Page } from '#kernel/paging.ts'
import { request } from './api.ts'
import type { ApiError } from './apiError.ts'
import { distinct, pageWindow } from './pageWindow.ts'
import { keyOf } from './useRead.ts'

type RowOf<C extends Contract> = OutputOf<C> extends { data: (infer Row)[] } ? Row : never
type Pages<Row> = InfiniteData<Page<Row>, string | null>

const PAGE = 50

/** A list that is fetched part after part: the next begins where one ends. */
export type Sections = { key: string; ask: (input: unknown, cursor: string | null) => SectionAnswer }
/** What to ask for at a cursor, and how the rows and the next cursor look to the list as a whole. */
type SectionAnswer = { input: unknown; cursor: string | null; shape: (page: Page<unknown>) => Page<unknown> }

/** A list that grows as one scrolls. `null` for the input waits. */
export function usePages<C extends Contract>(
  contract: C,
  input: Omit<InputOf<C> & object, 'cursor'> | null,
  sections?: Sections,
) {
  type Row = RowOf<C>
  const client = useQueryClient()
  const queryKey = [...keyOf(contract, input), 'pages', ...(sections ? [sections.key] : [])]
  const name = JSON.stringify(queryKey)
  // oxlint-disable-next-line react/exhaustive-deps -- another question is another list, with a window of its own
  const inSight = useMemo(() => pageWindow(), [name])
  const limit = (input as { limit?: number } | null)?.limit ?? PAGE
  const { data, isPending, error, hasNextPage, isFetching, isFetchingNextPage, isPlaceholderData, ...query } =
    useInfiniteQuery<Page<Row>, ApiError, Pages<Row>, readonly unknown[], string | null>({
      queryKey,
      queryFn: ({ pageParam, signal }) =>
        inSight.fetch(client.getQueryData<Pages<Row>>(queryKey), pageParam, limit, (cursor, most) => {
          const part = sections?.ask(input, cursor)
          const from = part ? part.cursor : cursor
          const asked = { ...((part?.input ?? input) as object), limit: most, ...(from ? { cursor: from } : {}) }
          const page = request(contract, asked as InputOf<C>, { signal }) as Promise<Page<Row>>
          return part ? page.then((answer) => part.shape(answer) as Page<Row>) : page
        }),
      initialPageParam: null,
      meta: { reads: contract.reads },
      getNextPageParam: (last) => last.nextCursor,
      placeholderData: keepPreviousData,
      enabled: input !== null,
    })
  const rows = useMemo(() => distinct(data?.pages.flatMap((page) => page.data) ?? []), [data])

  const { refetch, fetchNextPage } = query
  const onSee = useCallback(
    (first: number, last: number) => {
      const at = (row: number) => pageAt(data?.pages ?? [], row)
      const isOld = inSight.look(at(first), at(last), data?.pageParams ?? [])
      if (isOld && !isFetching) void refetch()
    },
    [data, inSight, isFetching, refetch],
  )
  return {
    rows,
    isPending,
    error,
    hasMore: hasNextPage,
    /** Rows of the previous question, shown while the new one is asked. */
    isStale: isPlaceholderData,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => void (hasNextPage && !isFetching && fetchNextPage()),
    retry: () => void refetch(),
    /** A table says which rows are in sight. */
    onSee,
  }
}

function pageAt(pages: Page<unknown>[], row: number): number {
  let end = 0
  return Math.max(
    0,
    pages.findIndex((page) => (end += page.data.length) > row),
  )
}
