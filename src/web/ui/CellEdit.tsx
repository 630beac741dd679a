import { useEffect } from 'react'
import { toast } from '../toasts.ts'
import { ValueInput } from './ValueInput.tsx'
import type { Column, TableRow } from './column.ts'
import { useInlineEdit } from './useInlineEdit.ts'
import { ConflictChoice } from './ConflictChoice.tsx'

/** The row with another value in one place; `custom.score` stands inside `custom`. */
function withValue<Row extends TableRow>(row: Row, path: string, value: unknown): Row {
  const [outer = '', inner] = path.split('.')
  if (!inner) return { ...row, [outer]: value }
  return { ...row, [outer]: { ...(row as unknown as Record<string, object>)[outer], [inner]: value } }
}

/** One cell while it is edited. */
export function CellEdit<Row extends TableRow>({
  column,
  row,
  onClose,
}: {
  column: Column<Row>
  row: Row
  onClose: () => void
}) {
  const save = column.edit?.save(row) ?? (() => Promise.resolve())
  const edit = useInlineEdit(column.edit?.value(row) ?? '', column.key, save, {
    startsOpen: true,
    read: (value) => column.edit?.value(withValue(row, column.key, value)) ?? '',
  })
  const words = (value: string) => column.edit?.choices?.find((choice) => choice.value === value)?.label ?? value
  const { error, isEditing, saving, conflict } = edit
  useEffect(() => {
    if (error) toast({ text: error, tone: 'trouble' })
  }, [error])

  if (conflict)
    return (
      <ConflictChoice
        label={column.title}
        mine={words(conflict.mine)}
        theirs={words(conflict.theirs)}
        onMine={() => void edit.save(conflict.mine, conflict.version).then((isKept) => isKept && onClose())}
        onTheirs={onClose}
      />
    )
  if (!isEditing) return <>{saving === null ? column.cell(row) : words(saving)}</>
  const finish = async (value: string) => {
    if (await edit.save(value.trim())) onClose()
  }
  return (
    <ValueInput
      label={column.title}
      kind={column.edit?.kind ?? 'text'}
      choices={column.edit?.choices}
      value={edit.draft}
      onChange={edit.change}
      onSave={(value) => void finish(value)}
      onCancel={onClose}
      isInvalid={error !== null}
    />
  )
}
