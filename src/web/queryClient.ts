import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './apiError.ts'

/** Reads stay fresh until the live channel says otherwise; half a minute covers the time without it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: isWorthRetrying,
      refetchOnWindowFocus: true,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

function isWorthRetrying(count: number, error: unknown) {
  return count < 2 && error instanceof ApiError && error.status >= 502
}
