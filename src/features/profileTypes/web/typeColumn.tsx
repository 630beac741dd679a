import { IconCategory } from '@tabler/icons-react'
import type { Column } from '#web/ui/column.ts'
import type { FilterField } from '#web/ui/filterField.ts'
import { t } from './messages.en.ts'
import type { useProfileTypes } from './useProfileTypes.ts'

type Types = ReturnType<typeof useProfileTypes>
type Row = { id: string; version: number; profileType: string; can: { edit: boolean } }
type Run = (input: { id: string; version: number; profileType: string }) => Promise<unknown>

/** The type of a person or company as a column of its table, changed where it stands. */
export const typeColumn = <View extends Row>({ choices, nameOf }: Types, run: Run): Column<View> => ({
  key: 'profileType',
  title: t('profileTypes.type'),
  width: '100px',
  isExtra: true,
  sort: 'profileType',
  edit: {
    value: (row) => row.profileType,
    save: (row) => (profileType, version) => run({ id: row.id, version: version ?? row.version, profileType }),
    kind: 'select',
    choices,
    can: (row) => row.can.edit,
  },
  cell: (row) => nameOf(row.profileType),
})

/** The type to narrow a list by. */
export const typeFilter = ({ choices }: Types): FilterField => ({
  key: 'profileType',
  label: t('profileTypes.type'),
  icon: IconCategory,
  kind: 'select',
  choices,
})
