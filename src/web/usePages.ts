import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Contract, InputOf, OutputOf } from '#kernel/contract.ts'
import type { Page } from '#kernel/paging.ts'
import { request } from './api.ts'
import type { ApiError } from './apiError.ts'
import { keyOf } from './useRead.ts'

type RowOf<C extends Contract> = OutputOf<C> extends { data: (infer Row)[] } ? Row : never

/** A list that grows as one scrolls. `null` for the input waits. */
export function usePages<C extends Contract>(contract: C, input: Omit<InputOf<C> & object, 'cursor'> | null) {
  type Row = RowOf<C>
  const { data, isPending, error, hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage, refetch } =
    useInfiniteQuery<Page<Row>, ApiError, InfiniteData<Page<Row>>, readonly unknown[], string | null>({
      queryKey: [...keyOf(contract, input), 'pages'],
      queryFn: ({ pageParam, signal }) =>
        request(contract, { ...input, ...(pageParam ? { cursor: pageParam } : {}) } as InputOf<C>, {
          signal,
        }) as Promise<Page<Row>>,
      initialPageParam: null,
      meta: { reads: contract.reads },
      getNextPageParam: (last) => last.nextCursor,
      placeholderData: keepPreviousData,
      enabled: input !== null,
    })
  const rows = useMemo(() => data?.pages.flatMap((page) => page.data) ?? [], [data])

  return {
    rows,
    isPending,
    error,
    hasMore: hasNextPage,
    /** Rows of the previous question, shown while the new one is asked. */
    isStale: isPlaceholderData,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => void (hasNextPage && !isFetchingNextPage && fetchNextPage()),
    retry: () => void refetch(),
  }
}
