import { useEffect, useRef, useState } from 'react'
import type { Filter } from '#kernel/filter.ts'
import { useAddressState } from './address.ts'
import { asFilter, completeFilter } from './ui/filterField.ts'
import { useLater } from './useLater.ts'

const PAUSE_MS = 200

/** In the address, where a list that begins with a filter was told to show everything. */
const EVERYTHING = 'everything'

/** Sort, filter and search text of a list, kept in the address; `asked` is what to ask the server. */
export function useListState(initialSort: string, initialFilter?: Filter) {
  const [sort, setSort] = useAddressState('sort', initialSort)
  const [kept, keep] = useAddressState<Filter | string | undefined>('filter', initialFilter)
  const [q, setQ] = useAddressState('q', '')
  const [search, setSearch] = useState(String(q))
  const written = useRef(String(q))
  const rested = useLater(search, PAUSE_MS)
  useEffect(() => {
    if (rested === written.current) return
    written.current = rested
    setQ(rested.trim() === '' ? '' : rested)
  }, [rested, setQ])
  // The address may change by itself (Back, a link); what is being typed must not be overwritten by its own echo.
  useEffect(() => {
    const text = String(q)
    if (text === written.current.trim() || text === written.current) return
    written.current = text
    setSearch(text)
  }, [q])

  const filter = asFilter(kept)
  const setFilter = (next: Filter | undefined) => keep(next ?? (initialFilter ? EVERYTHING : undefined))
  const complete = completeFilter(filter)
  const words = String(q).trim()
  return {
    sort: String(sort),
    setSort,
    filter,
    setFilter,
    search,
    setSearch,
    isNarrowed: words !== '' || complete !== undefined,
    clear: () => {
      setSearch('')
      setFilter(undefined)
    },
    asked: {
      sort: String(sort),
      ...(words ? { q: words } : {}),
      ...(complete ? { filter: complete } : {}),
    },
  }
}
