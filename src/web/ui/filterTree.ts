import type { Comparison, Filter } from '#kernel/filter.ts'
import { t } from '../messages/en.ts'
import { sayFilterValue, sayOperator, type FilterField } from './filterField.ts'

/** How the parts of a group go together: all, any, none, or not all of them. */
export type Together = 'all' | 'any' | 'none' | 'notAll'
export type FilterGroup = { together: Together; parts: (Comparison | FilterGroup)[] }

export const isGroup = (part: Comparison | FilterGroup): part is FilterGroup => 'parts' in part

/** A filter as groups that a person edits. */
export function groupOf(filter: Filter | undefined): FilterGroup {
  if (!filter) return { together: 'all', parts: [] }
  if ('field' in filter) return { together: 'all', parts: [filter] }
  if ('and' in filter) return { together: 'all', parts: filter.and.map(partOf) }
  if ('or' in filter) return { together: 'any', parts: filter.or.map(partOf) }
  const inner = groupOf(filter.not)
  if (inner.together === 'any' || inner.parts.length === 1) return turned(inner)
  return inner.together === 'all' ? { ...inner, together: 'notAll' } : { together: 'none', parts: [inner] }
}

/** None of one part, or none of any, is the same as not that. */
const turned = (inner: FilterGroup): FilterGroup =>
  inner.together === 'all' || inner.together === 'any'
    ? { together: 'none', parts: inner.parts }
    : { together: 'none', parts: [inner] }

const partOf = (filter: Filter): Comparison | FilterGroup => ('field' in filter ? filter : groupOf(filter))

/** The groups as the filter that the server takes; a group without parts asks nothing. */
export function filterOfGroup({ together, parts }: FilterGroup): Filter | undefined {
  const inner = parts
    .map((part) => (isGroup(part) ? filterOfGroup(part) : part))
    .filter((part): part is Filter => part !== undefined)
  const [first] = inner
  if (!first) return undefined
  if (together === 'all') return inner.length === 1 ? first : { and: inner }
  if (together === 'any') return { or: inner }
  return { not: together === 'none' ? { or: inner } : { and: inner } }
}

/** "Stage is customer and not any of: …": the whole filter as one sentence. */
export function sayFilter(fields: readonly FilterField[], filter: Filter | undefined): string {
  return filter ? sayGroup(fields, groupOf(filter), true) : ''
}

function sayGroup(fields: readonly FilterField[], { together, parts }: FilterGroup, isOuter = false): string {
  const said = parts.map((part) => (isGroup(part) ? sayGroup(fields, part) : sayOne(fields, part)))
  const isEither = together === 'any' || together === 'none'
  const joined = said.join(` ${t(isEither ? 'filter.or' : 'filter.and')} `)
  if (together === 'none' || together === 'notAll') return t('filter.not', { what: joined })
  return isOuter || said.length < 2 ? joined : `(${joined})`
}

function sayOne(fields: readonly FilterField[], part: Comparison): string {
  const field = fields.find(({ key }) => key === part.field)
  if (!field) return part.field
  return [field.label, sayOperator(field, part.op), sayFilterValue(field, part)].filter(Boolean).join(' ')
}
