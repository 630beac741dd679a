import { useRead } from '#web/useRead.ts'
import { fields, type FieldType, type FieldView } from '../fields.contract.ts'

const NONE: FieldView[] = []
const LONG = 5 * 60_000

/** The fields that the workspace defined for a type of record, in their order; none while they are on their way. */
export function useFields(type: FieldType): FieldView[] {
  const { data } = useRead(fields.list, fieldsOf(type), { staleTime: LONG })
  return data?.data ?? NONE
}

/** What is asked for them, alike everywhere, so that it is asked once. */
export const fieldsOf = (type: FieldType) => ({
  filter: { field: 'type', op: 'eq', value: type },
  sort: 'position',
  limit: 200,
})
