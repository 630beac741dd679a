import { IconAdjustmentsHorizontal, IconFilter2, IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import type { Comparison, Filter } from '#kernel/filter.ts'
import { t } from '../messages/en.ts'
import { FilterChip } from './FilterChip.tsx'
import { Menu } from './Menu.tsx'
import { Panel } from './Panel.tsx'
import { classes } from './classes.ts'
import { keyed } from './keyed.ts'
import { comparisonsOf, filterOf, firstComparison, type FilterField } from './filterField.ts'
import { sayFilter } from './filterTree.ts'
import styles from './FilterBar.module.css'

/** Rarely opened, so it comes only then. */
const FilterBuilder = lazy(async () => ({ default: (await import('./FilterBuilder.tsx')).FilterBuilder }))

type FilterBarProps = {
  fields: FilterField[]
  filter: Filter | undefined
  onFilter: (filter: Filter | undefined) => void
  /** A search box at the start, when given. */
  search?: string
  onSearch?: (text: string) => void
  /** Stands at the end: views, columns, counts. */
  end?: ReactNode
}

/** Search, and what is asked for as chips: all of them must hold. */
export function FilterBar({ fields, filter, onFilter, search, onSearch, end }: FilterBarProps) {
  const [fresh, setFresh] = useState<number | null>(null)
  const [isBuilding, setBuilding] = useState(false)
  const parts = comparisonsOf(filter)
  const change = (index: number, part: Comparison) =>
    onFilter(filterOf((parts ?? []).map((old, at) => (at === index ? part : old))))
  const remove = (index: number) => onFilter(filterOf((parts ?? []).filter((_, at) => at !== index)))
  const add = (field: FilterField) => {
    setFresh(parts?.length ?? 0)
    onFilter(filterOf([...(parts ?? []), firstComparison(field)]))
  }
  return (
    <div className={styles.bar} role="search" aria-label={t('filter.bar')}>
      {onSearch && (
        <label className={styles.search}>
          <IconSearch size={15} stroke={1.8} aria-hidden />
          <input
            type="search"
            value={search ?? ''}
            placeholder={t('filter.search')}
            aria-label={t('filter.search')}
            onChange={(event) => onSearch(event.target.value)}
          />
        </label>
      )}
      {keyed(parts ?? []).map(({ item: part, at: index, key }) => {
        const field = fields.find((each) => each.key === part.field)
        return (
          field && (
            <FilterChip
              key={`${part.field}-${key}`}
              field={field}
              part={part}
              startsOpen={fresh === index}
              onChange={(next) => change(index, next)}
              onRemove={() => remove(index)}
            />
          )
        )
      })}
      {parts === null && (
        <button
          type="button"
          className={styles.tree}
          title={sayFilter(fields, filter)}
          onClick={() => setBuilding(true)}
        >
          <span className={styles.field}>{t('filter.conditions')}</span>
          <strong>{sayFilter(fields, filter)}</strong>
        </button>
      )}
      <Menu
        label={t('filter.add')}
        items={[
          ...(parts === null
            ? []
            : fields.map((field) => ({ label: field.label, icon: field.icon, run: () => add(field) }))),
          ...(parts === null ? [] : ['line' as const]),
          { label: t('filter.builder'), icon: IconAdjustmentsHorizontal, run: () => setBuilding(true) },
        ]}
      >
        {(trigger) => (
          <button type="button" className={styles.add} {...trigger}>
            <IconFilter2 size={15} stroke={1.8} aria-hidden />
            {t('filter.add')}
          </button>
        )}
      </Menu>
      {(parts === null || parts.length > 1) && (
        <button type="button" className={classes(styles.add, styles.clear)} onClick={() => onFilter(undefined)}>
          {t('filter.clear')}
        </button>
      )}
      {isBuilding && (
        <Panel title={t('filter.bar')} onClose={() => setBuilding(false)}>
          <Suspense fallback={null}>
            <FilterBuilder fields={fields} filter={filter} onFilter={onFilter} />
          </Suspense>
        </Panel>
      )}
      {end && <div className={styles.end}>{end}</div>}
    </div>
  )
}
