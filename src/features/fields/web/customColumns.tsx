import { useMemo } from 'react'
import type { useUsers } from '#features/access/web/useUsers.ts'
import type { Column } from '#web/ui/column.ts'
import type { FilterField } from '#web/ui/filterField.ts'
import type { FieldType, FieldView } from '../fields.contract.ts'
import { useCountShown } from './countShown.ts'
import { CustomValue } from './CustomValue.tsx'
import { kindIcons } from './icons.ts'
import { useFields } from './useFields.ts'
import { choicesOf, fromText, inputOf, toText } from './values.ts'

type Row = { id: string; version: number; custom: Record<string, unknown>; can: { edit: boolean } }
type Users = ReturnType<typeof useUsers>
type Run = (input: { id: string; version: number; custom: Record<string, unknown> }) => Promise<unknown>

const AT_END: readonly FieldView['kind'][] = ['number', 'money']
const UNSORTED: readonly FieldView['kind'][] = ['longText', 'severalOf', 'person', 'company', 'user']

/** Custom fields as columns of a type's table: sorted by the server, edited where they stand. */
export function useCustomColumns<View extends Row>(type: FieldType, users: Users, run: Run): Column<View>[] {
  const fields = useFields(type)
  useCountShown(
    type,
    fields.map(({ key }) => key),
  )
  return useMemo(() => fields.map((field) => columnOf(field, users, run)), [fields, users, run])
}

function columnOf<View extends Row>(field: FieldView, users: Users, run: Run): Column<View> {
  const { key, kind, name } = field
  const path = `custom.${key}`
  const valueOf = (row: View) => row.custom[key]
  const input = inputOf(field)
  return {
    key: path,
    title: name,
    width: 'minmax(110px, 0.8fr)',
    ...(UNSORTED.includes(kind) ? {} : { sort: path }),
    ...(AT_END.includes(kind) ? { align: 'end' as const } : {}),
    ...(input && {
      edit: {
        value: (row: View) => toText(field, valueOf(row)),
        save: (row: View) => (text: string, version?: number) =>
          run({ id: row.id, version: version ?? row.version, custom: { [key]: fromText(field, text, valueOf(row)) } }),
        kind: input,
        choices: choicesOf(field, users.choices),
        can: (row: View) => row.can.edit,
      },
    }),
    cell: (row) => <CustomValue field={field} value={valueOf(row)} userName={users.nameOf} />,
  }
}

const FILTERS: Partial<Record<FieldView['kind'], FilterField['kind']>> = {
  number: 'number',
  money: 'number',
  date: 'date',
  yesNo: 'boolean',
  oneOf: 'select',
  severalOf: 'select',
  user: 'select',
}

/** Custom fields to narrow a list by. */
export function useCustomFilters(type: FieldType, users: Users): FilterField[] {
  const fields = useFields(type)
  return useMemo(
    () => fields.flatMap((field) => (['person', 'company'].includes(field.kind) ? [] : [filterOf(field, users)])),
    [fields, users],
  )
}

function filterOf(field: FieldView, users: Users): FilterField {
  const { key, kind, name, choices } = field
  return {
    key: `custom.${key}`,
    label: name,
    icon: kindIcons[kind],
    kind: FILTERS[kind] ?? 'text',
    ...(kind === 'user' ? { choices: users.choices } : choices.length > 0 ? { choices } : {}),
    ...(kind === 'formula' ? { operators: ['eq', 'ne', 'isEmpty'] as const } : {}),
    ...(kind === 'dateTime' ? { kind: 'date' as const } : {}),
  } as FilterField
}
