import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

/** A part of the path: `useParam('id')` on `/people/$id`. */
export function useParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false })
  return params[name] ?? ''
}

/** Goes somewhere inside the program. */
export function useGo() {
  const navigate = useNavigate()
  return useCallback(
    (to: string, options: { replace?: boolean } = {}) =>
      void navigate({ ...(to.includes('?') ? { href: to } : { to }), ...options }),
    [navigate],
  )
}

/** Changes several parts of the address at once; `undefined` takes one away. */
export function useAddressChange() {
  const navigate = useNavigate()
  return useCallback(
    (changes: Record<string, unknown>) =>
      void navigate({
        to: '.',
        replace: true,
        search: ((old: Record<string, unknown>) => ({ ...old, ...changes })) as never,
      }),
    [navigate],
  )
}

/** State that belongs in the address, so that it can be shared and survives a reload: filters, sort, an open tab. */
export function useAddressState<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = useCallback(
    (value: Value) =>
      void navigate({
        to: '.',
        replace: true,
        search: ((old: Record<string, unknown>) => ({
          ...old,
          [name]: value === '' || value === null ? undefined : value,
        })) as never,
      }),
    [name, navigate],
  )
  return [name in search && search[name] !== undefined ? (search[name] as Value) : initial, set]
}
