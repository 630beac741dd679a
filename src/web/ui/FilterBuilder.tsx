import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { Comparison, Filter } from '#kernel/filter.ts'
import { t } from '../messages/en.ts'
import { FilterValue } from './FilterChip.tsx'
import { keyed } from './keyed.ts'
import { firstComparison, operatorsOf, sayFilterValue, sayOperator, type FilterField } from './filterField.ts'
import { filterOfGroup, groupOf, isGroup, sayFilter, type FilterGroup, type Together } from './filterTree.ts'
import styles from './FilterBuilder.module.css'

type FilterBuilderProps = {
  fields: FilterField[]
  filter: Filter | undefined
  onFilter: (filter: Filter | undefined) => void
}

const TOGETHER: Together[] = ['all', 'any', 'none', 'notAll']
const DEEPEST = 3

/** Conditions in groups: all, any or none of them. The same filter as the chips', with more to say. */
export function FilterBuilder({ fields, filter, onFilter }: FilterBuilderProps) {
  const said = sayFilter(fields, filter)
  return (
    <div className={styles.builder}>
      <p className={styles.sentence} aria-live="polite">
        {said || t('filter.everything')}
      </p>
      <Group
        fields={fields}
        group={groupOf(filter)}
        depth={1}
        onChange={(group) => onFilter(group && filterOfGroup(group))}
      />
    </div>
  )
}

type GroupProps = {
  fields: FilterField[]
  group: FilterGroup
  depth: number
  /** `null` takes the group away. */
  onChange: (group: FilterGroup | undefined) => void
}

function Group({ fields, group, depth, onChange }: GroupProps) {
  const { together, parts } = group
  const [first] = fields
  const put = (next: FilterGroup['parts']) => onChange(next.length > 0 ? { ...group, parts: next } : undefined)
  const change = (index: number, part: Comparison | FilterGroup | undefined) =>
    put(parts.flatMap((old, at) => (at !== index ? [old] : part ? [part] : [])))
  const add = (part: Comparison | FilterGroup) => put([...parts, part])
  return (
    <div role="group" aria-label={t(`filter.${together}`)} className={styles.group}>
      <div className={styles.head}>
        <select
          aria-label={t('filter.together')}
          value={together}
          onChange={(event) => onChange({ ...group, together: event.target.value as Together })}
        >
          {TOGETHER.map((each) => (
            <option key={each} value={each}>
              {t(`filter.${each}`)}
            </option>
          ))}
        </select>
        {depth > 1 && <Remove label={t('filter.removeGroup')} onClick={() => onChange(undefined)} />}
      </div>
      {keyed(parts).map(({ item: part, at, key }) =>
        isGroup(part) ? (
          <Group
            key={`group-${at}`}
            fields={fields}
            group={part}
            depth={depth + 1}
            onChange={(next) => change(at, next)}
          />
        ) : (
          <Condition
            key={`${part.field}-${key}`}
            fields={fields}
            part={part}
            onChange={(next) => change(at, next)}
            onRemove={() => change(at, undefined)}
          />
        ),
      )}
      {first && (
        <div className={styles.adds}>
          <button type="button" className={styles.add} onClick={() => add(firstComparison(first))}>
            <IconPlus size={15} stroke={1.8} aria-hidden />
            {t('filter.addCondition')}
          </button>
          {depth < DEEPEST && (
            <button
              type="button"
              className={styles.add}
              onClick={() => add({ together: together === 'any' ? 'all' : 'any', parts: [firstComparison(first)] })}
            >
              <IconPlus size={15} stroke={1.8} aria-hidden />
              {t('filter.addGroup')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

type ConditionProps = {
  fields: FilterField[]
  part: Comparison
  onChange: (part: Comparison) => void
  onRemove: () => void
}

/** "Stage · is · customer", as three fields in a line. */
function Condition({ fields, part, onChange, onRemove }: ConditionProps) {
  const field = fields.find(({ key }) => key === part.field)
  const pick = (key: string) => {
    const next = fields.find((each) => each.key === key)
    if (next) onChange(firstComparison(next))
  }
  return (
    <div className={styles.condition}>
      <select aria-label={t('filter.field')} value={part.field} onChange={(event) => pick(event.target.value)}>
        {!field && <option value={part.field}>{part.field}</option>}
        {fields.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      {field && (
        <select
          aria-label={t('filter.operator')}
          value={part.op}
          onChange={(event) => onChange({ ...part, op: event.target.value as Comparison['op'] })}
        >
          {[...new Set([...operatorsOf(field), part.op])].map((op) => (
            <option key={op} value={op}>
              {sayOperator(field, op)}
            </option>
          ))}
        </select>
      )}
      <div className={styles.value}>
        {field && part.op !== 'isEmpty' && !Array.isArray(part.value) && (
          <FilterValue field={field} part={part} onChange={onChange} />
        )}
        {field && Array.isArray(part.value) && <span>{sayFilterValue(field, part)}</span>}
      </div>
      <Remove label={t('filter.removeCondition')} onClick={onRemove} />
    </div>
  )
}

const Remove = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <button type="button" className={styles.remove} aria-label={label} title={label} onClick={onClick}>
    <IconTrash size={16} stroke={1.7} aria-hidden />
  </button>
)
