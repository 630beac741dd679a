import { useUsers } from '#features/access/web/useUsers.ts'
import { FieldRow } from '#web/ui/FieldRow.tsx'
import { PickEdit } from '#web/ui/PickEdit.tsx'
import type { ReactNode } from 'react'
import type { FieldType, FieldView } from '../fields.contract.ts'
import { ChoiceToggles } from './ChoiceToggles.tsx'
import { useCountShown } from './countShown.ts'
import { CustomValue } from './CustomValue.tsx'
import { RecordName, recordSource } from './RecordName.tsx'
import { kindIcons } from './icons.ts'
import { useFields } from './useFields.ts'
import { choicesOf, fromText, inputOf, toText } from './values.ts'

/** A field as it stands on a page, whether there is anything in it, and for a field of the workspace's own what it serves. */
export type ShownField = { name: string; isEmpty: boolean; row: ReactNode; why?: string }

type Subject = { version: number; custom: Record<string, unknown>; can: { edit: boolean } }
type SaveCustom = (changes: { custom: Record<string, unknown> }, version?: number) => Promise<unknown>

/** The fields that the workspace defined, each edited where it stands. */
export function useCustomFields(type: FieldType, record: Subject, save: SaveCustom): ShownField[] {
  const fields = useFields(type)
  const users = useUsers()
  const filled = fields.filter(({ key }) => record.custom[key] !== undefined && record.custom[key] !== null)
  useCountShown(
    type,
    filled.map(({ key }) => key),
  )
  return fields.map((field) => {
    const value = record.custom[field.key]
    const isEmpty = value === undefined || value === null
    return {
      name: `custom.${field.key}`,
      isEmpty,
      ...(field.kind !== 'formula' && { why: field.help ?? field.serves }),
      row: <CustomRow key={field.id} field={field} value={value} canEdit={record.can.edit} users={users} save={save} />,
    }
  })
}

type CustomRowProps = {
  field: FieldView
  value: unknown
  canEdit: boolean
  users: ReturnType<typeof useUsers>
  save: SaveCustom
}

function CustomRow({ field, value, canEdit, users, save }: CustomRowProps) {
  const { key, kind, name } = field
  const keep = (next: unknown, version?: number) => save({ custom: { [key]: next } }, version)
  const shown = <CustomValue field={field} value={value} userName={users.nameOf} isLinked={!canEdit} />
  const shared = { icon: kindIcons[kind], label: name, field: `custom.${key}`, canEdit }
  const input = inputOf(field)
  if (input)
    return (
      <FieldRow
        {...shared}
        kind={input}
        value={toText(field, value)}
        choices={choicesOf(field, users.choices)}
        {...(value !== undefined && { show: shown })}
        onSave={(text, version) => keep(fromText(field, text, value), version)}
      />
    )
  return <FieldRow {...shared} kind="fixed" value={<Chosen {...{ field, value, canEdit, keep, shown }} />} />
}

type ChosenProps = Pick<CustomRowProps, 'field' | 'value' | 'canEdit'> & {
  keep: (value: unknown) => Promise<unknown>
  shown: ReactNode
}

function Chosen({ field, value, canEdit, keep, shown }: ChosenProps) {
  const { kind, name, choices } = field
  if (kind === 'severalOf' && canEdit)
    return <ChoiceToggles label={name} choices={choices} values={(value as string[] | undefined) ?? []} onSave={keep} />
  if (kind !== 'person' && kind !== 'company') return shown
  const chip = value ? <RecordName noun={kind} id={String(value as string)} /> : null
  return <PickEdit label={name} source={recordSource(kind)} shown={chip} canEdit={canEdit} onSave={keep} />
}
