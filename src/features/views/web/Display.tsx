import { Button, NativeSelect } from '@mantine/core'
import { Panel } from '#web/ui/Panel.tsx'
import { SortableList } from '#web/ui/SortableList.tsx'
import { canGroupBy, type FilterField } from '#web/ui/filterField.ts'
import type { Density } from '#web/ui/useRowHeight.ts'
import { arrange, type Shown } from './arrange.ts'
import { t } from './messages.en.ts'
import type { ViewState } from './useView.ts'
import styles from './Views.module.css'

type DisplayProps = {
  state: ViewState
  columns: readonly Shown[]
  fields: readonly FilterField[]
  onClose: () => void
}

const DENSITIES = ['comfortable', 'compact'] as const

/** How the list looks: which columns in which order, groups, totals, and how close the rows stand. */
export function Display({ state, columns, fields, onClose }: DisplayProps) {
  const { settings, setColumns, setGroup, setTotals, setDensity } = state
  return (
    <Panel title={t('views.display')} onClose={onClose}>
      <div className={styles.form}>
        <NativeSelect
          label={t('views.groupBy')}
          value={settings.groupBy ?? ''}
          data={[
            { value: '', label: t('views.noGroups') },
            ...fields.filter(canGroupBy).map(({ key, label }) => ({ value: key, label })),
          ]}
          onChange={(event) => setGroup(event.target.value || null)}
        />
        <NativeSelect
          label={t('views.density')}
          value={settings.density ?? ''}
          data={[
            { value: '', label: t('views.density.own') },
            ...DENSITIES.map((value) => ({ value, label: t(`views.density.${value}`) })),
          ]}
          onChange={(event) => setDensity((event.target.value || null) as Density | null)}
        />
        <Check label={t('views.totals')} isOn={settings.hasTotals} onChange={setTotals} />
        <section aria-labelledby="columns">
          <h3 id="columns" className={styles.heading}>
            {t('views.columns')}
          </h3>
          <p className="quiet">{t('views.columnsHint')}</p>
          <Columns columns={columns} keys={settings.columns} onChange={setColumns} />
          {settings.columns.length > 0 && (
            <Button variant="subtle" onClick={() => setColumns([])}>
              {t('views.defaults')}
            </Button>
          )}
        </section>
      </div>
    </Panel>
  )
}

type ColumnsProps = {
  columns: readonly Shown[]
  keys: readonly string[]
  onChange: (keys: string[]) => void
}

/** Shown ones first, in their order; then those that could be. */
function Columns({ columns, keys, onChange }: ColumnsProps) {
  const shown = arrange(columns, keys)
  const hidden = columns.filter((column) => !shown.includes(column))
  const tick = (column: Shown, isShown: boolean) =>
    onChange((isShown ? [...shown, column] : shown.filter((each) => each !== column)).map(({ key }) => key))
  const line = (column: Shown, isShown: boolean) => (
    <Check
      label={column.title}
      name={t('views.show', { column: column.title })}
      isOn={isShown}
      isFixed={column.phone === 'title'}
      onChange={(isOn) => tick(column, isOn)}
    />
  )
  return (
    <>
      <SortableList
        label={t('views.columns')}
        items={shown.map((column) => ({ id: column.key, column }))}
        nameOf={({ column }) => column.title}
        renderItem={({ column }) => line(column, true)}
        onMove={async (items) => onChange(items.map(({ id }) => id))}
      />
      <div className={styles.hidden}>
        {hidden.map((column) => (
          <div key={column.key}>{line(column, false)}</div>
        ))}
      </div>
    </>
  )
}

type CheckProps = {
  label: string
  /** What it is called for those who hear it, where the label alone would not do. */
  name?: string
  isOn: boolean
  isFixed?: boolean
  onChange: (isOn: boolean) => void
}

const Check = ({ label, name, isOn, isFixed, onChange }: CheckProps) => (
  <label className={styles.tick}>
    <input
      type="checkbox"
      checked={isOn}
      disabled={isFixed}
      aria-label={name}
      onChange={(event) => onChange(event.target.checked)}
    />
    {label}
  </label>
)
