import type { FieldType } from '../fields.contract.ts'
import { t } from './messages.en.ts'

/** Choices of stages, under the values that records have. */
export type StagesOf = { value: string; label: string }[]

const CUSTOMERS = ['lead', 'active', 'customer', 'former'] as const
const CASES = ['new', 'open', 'waiting', 'solved', 'closed'] as const

/** The stages that a type of record passes through; none where it has no such way. */
export function stagesOf(type: FieldType): StagesOf {
  const values = type === 'person' || type === 'company' ? CUSTOMERS : type === 'case' ? CASES : []
  return values.map((value) => ({ value, label: t(`fields.stage.${value}`) }))
}
