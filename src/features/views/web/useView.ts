import type { Filter } from '#kernel/filter.ts'
import { useAddressChange, useAddressState } from '#web/address.ts'
import { useListState } from '#web/useListState.ts'
import { useRead } from '#web/useRead.ts'
import type { Density } from '#web/ui/useRowHeight.ts'
import { views, type ViewType, type ViewView } from '../views.contract.ts'

const LONG = 5 * 60_000
/** In the address: no view, though one may be what the list begins with; no groups, though the view has some. */
const ALL = 'all'
const NONE = 'none'
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

export type Settings = {
  filter: Filter | null
  sort: string | null
  columns: string[]
  groupBy: string | null
  hasTotals: boolean
  density: Density | null
}

export type ViewState = ReturnType<typeof useView>

/**
 * How a list is shown: by a saved view, and by what the address says besides. Whatever a person changes stands in the
 * address until it is saved, so that every state can be shared and survives a reload.
 * @param initialSort the order without a view
 * @param plain what stands in the address where no view does, for a screen that has other words there
 */
export function useView(type: ViewType, initialSort: string, plain = '') {
  const { data, isPending } = useRead(views.mine, { type }, { staleTime: LONG })
  const [asked] = useAddressState('view', '')
  const [columns, setColumns] = useAddressState('columns', '')
  const [group, setGroup] = useAddressState('group', '')
  const [totals, setTotals] = useAddressState<boolean | undefined>('totals', undefined)
  const [density, setDensity] = useAddressState<string>('density', '')
  const change = useAddressChange()

  const wanted = UUID.test(asked) ? asked : asked === '' || asked === plain ? data?.defaultId : null
  const view = data?.data.find(({ id }) => id === wanted) ?? null
  const kept = view ? settingsOf(view) : { ...PLAIN, sort: initialSort }
  const list = useListState(kept.sort ?? initialSort, kept.filter ?? undefined)

  const settings: Settings = {
    filter: list.filter ?? null,
    sort: list.sort,
    columns: columns ? String(columns).split(',') : kept.columns,
    groupBy: group === NONE ? null : String(group) || kept.groupBy,
    hasTotals: totals ?? kept.hasTotals,
    density: density === NONE ? null : (density as Density) || kept.density,
  }
  const before = { ...kept, sort: kept.sort ?? initialSort }
  const forget = {
    filter: undefined,
    sort: undefined,
    columns: undefined,
    group: undefined,
    totals: undefined,
    density: undefined,
  }
  return {
    type,
    list,
    settings,
    views: data?.data ?? [],
    favouriteIds: data?.favouriteIds ?? [],
    defaultId: data?.defaultId ?? null,
    view,
    /** The address names a view that is not there for this person. */
    isGone: UUID.test(asked) && data !== undefined && !view,
    /** Until then it is not known what the list begins with. */
    isReady: !isPending,
    isEdited: JSON.stringify(settings) !== JSON.stringify(before),
    setColumns: (keys: string[]) => setColumns(keys.join(',')),
    setGroup: (path: string | null) => setGroup(path ?? NONE),
    setTotals: (has: boolean) => setTotals(has),
    setDensity: (wish: Density | null) => setDensity(wish ?? NONE),
    /** Shows a view as it was saved; null shows everything. */
    choose: (id: string | null) =>
      change({ ...forget, q: undefined, view: id ?? (data?.defaultId ? ALL : plain || undefined) }),
    /** Forgets what was changed and not saved. */
    reset: () => change(forget),
    /** The view is saved as it is shown, so the address need not say it any more. */
    settle: (id: string) => change({ ...forget, view: id }),
  }
}

const PLAIN: Settings = { filter: null, sort: null, columns: [], groupBy: null, hasTotals: false, density: null }

const settingsOf = ({ filter, sort, columns, groupBy, hasTotals, density }: ViewView): Settings => ({
  filter,
  sort,
  columns,
  groupBy,
  hasTotals,
  density,
})
