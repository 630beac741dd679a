import type { Filter } from '#kernel/filter.ts'
import { t } from './messages.en.ts'

const waiting: Filter = { field: 'status', op: 'in', value: ['new', 'open', 'waiting'] }
const solved: Filter = { field: 'status', op: 'in', value: ['solved', 'closed'] }

export const views = (['waiting', 'mine', 'solved', 'all'] as const).map((key) => ({
  key,
  label: t(`cases.view.${key}`),
}))

/** What a view shows, besides what the person filters. */
export function viewFilter(view: string, myId: string): Filter | undefined {
  if (view === 'all') return undefined
  if (view === 'solved') return solved
  return view === 'mine' ? { and: [waiting, { field: 'assigneeId', op: 'eq', value: myId }] } : waiting
}
