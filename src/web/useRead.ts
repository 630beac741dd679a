import { keepPreviousData, queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { nounOf, type Contract, type InputOf, type OutputOf } from '#kernel/contract.ts'
import { request } from './api.ts'
import type { ApiError } from './apiError.ts'

type ReadOptions = {
  /** Show the previous answer while a changed question is asked (search, filters). */
  keepPrevious?: boolean
  staleTime?: number
  /** Ask again every so many milliseconds, e.g. while an import runs. */
  every?: number | false
}

/** Reads through a contract; `null` for the input waits. Aborted when nobody looks any more. */
export function useRead<C extends Contract>(
  contract: C,
  input: InputOf<C> | null,
  options: ReadOptions = {},
): UseQueryResult<OutputOf<C>, ApiError> {
  const { keepPrevious, every, staleTime } = options
  return useQuery({
    ...readOptions(contract, input),
    enabled: input !== null,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(staleTime === undefined ? {} : { staleTime }),
    refetchInterval: every ?? false,
  }) as UseQueryResult<OutputOf<C>, ApiError>
}

/** The same read for `queryClient.prefetchQuery` and route loaders. */
export const readOptions = <C extends Contract>(contract: C, input: InputOf<C> | null) =>
  queryOptions({
    queryKey: keyOf(contract, input),
    queryFn: ({ signal }): Promise<OutputOf<C>> => request(contract, input as InputOf<C>, { signal }),
    meta: { reads: contract.reads },
  })

export const keyOf = (contract: { name: string }, input: unknown) => [nounOf(contract), contract.name, input] as const
