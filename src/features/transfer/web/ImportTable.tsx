import { NativeSelect } from '@mantine/core'
import { Section } from '#web/ui/Section.tsx'
import { useRead } from '#web/useRead.ts'
import { imports, type ImportTable as Table } from '../imports.contract.ts'
import { TARGET_NAMES, type TargetName } from '../targets/names.contract.ts'
import styles from './Transfer.module.css'
import { t } from './messages.en.ts'

type Mapping = Table['mapping']
type TableProps = {
  table: Table
  chosen: { type?: TargetName | null; mapping?: Mapping }
  onType: (type: TargetName | null) => void
  onMapping: (mapping: Mapping) => void
}

/** A table of the file: what it holds, its first rows, and above each column where it goes. */
export function ImportTable({ table, chosen, onType, onMapping }: TableProps) {
  const { data } = useRead(imports.fields, {}, { staleTime: 300_000 })
  const fields = data?.data.find(({ type }) => type === chosen.type)?.fields ?? []
  const choices = [
    { value: '', label: t('transfer.nowhere') },
    ...fields.map(({ field, label }) => ({ value: field, label })),
  ]
  const mapping = chosen.mapping ?? {}
  const types = [
    { value: '', label: t('transfer.type.none') },
    ...TARGET_NAMES.map((type) => ({ value: type, label: t(`transfer.type.${type}`) })),
  ]
  return (
    <Section title={table.name || t('transfer.mapping')} note={t('transfer.mappingNote')}>
      <div className={styles.fields}>
        <NativeSelect
          label={t('transfer.holds')}
          value={chosen.type ?? ''}
          onChange={(event) => onType((event.currentTarget.value || null) as TargetName | null)}
          data={types}
        />
      </div>
      <div className={styles.scroll} role="region" aria-label={t('transfer.preview')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {table.headings.map((heading) => (
                <th key={heading} scope="col" data-off={!mapping[heading]}>
                  <small title={heading}>{heading}</small>
                  <NativeSelect
                    aria-label={t('transfer.goesTo', { heading })}
                    value={fieldIn(mapping[heading])}
                    onChange={(event) => onMapping({ ...mapping, [heading]: event.currentTarget.value || null })}
                    data={withOwn(choices, fieldIn(mapping[heading]))}
                    disabled={!chosen.type}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.samples.map((cells, row) => (
              // The rows never change places.
              <tr key={row /* oxlint-disable-line no-array-index-key */}>
                {table.headings.map((heading, place) => (
                  <td key={heading} data-off={!mapping[heading]} title={cells[place]}>
                    {cells[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

const fieldIn = (column: Mapping[string] | undefined) => (typeof column === 'string' ? column : (column?.field ?? ''))

/** What the program suggested may be finer than what there is to choose: it stays choosable. */
const withOwn = (choices: { value: string; label: string }[], own: string) =>
  choices.some(({ value }) => value === own) ? choices : [...choices, { value: own, label: own }]
