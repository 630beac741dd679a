import { IconChevronDown, IconLayoutKanban, IconTable, IconUserCircle } from '@tabler/icons-react'
import type { useUsers } from '#features/access/web/useUsers.ts'
import { Menu, type MenuItem } from '#web/ui/Menu.tsx'
import type { Icon } from '#web/ui/icon.ts'
import type { PipelineView } from '../pipelines.contract.ts'
import styles from './Deals.module.css'
import { t } from './messages.en.ts'

export type View = 'board' | 'table'

type DealsBarProps = {
  users: ReturnType<typeof useUsers>
  ownerId: string
  onOwner: (id: string) => void
  pipelines: PipelineView[]
  pipelineId: string | undefined
  onPipeline: (id: string) => void
  view: View
  onView: (view: View) => void
}

/** Whose deals, in which pipeline, and how they are shown. */
export function DealsBar(props: DealsBarProps) {
  const { users, ownerId, onOwner, pipelines, pipelineId, onPipeline, view, onView } = props
  const owners: MenuItem[] = [
    { label: t('deals.everyone'), isChosen: ownerId === '', run: () => onOwner('') },
    ...users.choices.map(({ value, label }) => ({ label, isChosen: value === ownerId, run: () => onOwner(value) })),
  ]
  const current = pipelines.find(({ id }) => id === pipelineId)
  const chosen = users.choices.find(({ value }) => value === ownerId)?.label
  return (
    <div className={styles.bar}>
      {pipelines.length > 1 && (
        <Choose
          label={t('deals.pipeline')}
          shown={current?.name ?? t('deals.pipeline')}
          items={pipelines.map(({ id, name }) => ({
            label: name,
            isChosen: id === pipelineId,
            run: () => onPipeline(id),
          }))}
        />
      )}
      <Choose label={t('deals.whose')} icon={IconUserCircle} shown={chosen ?? t('deals.everyone')} items={owners} />
      <div className={styles.switch} role="group" aria-label={t('deals.view')}>
        <Option view="board" icon={IconLayoutKanban} chosen={view} onView={onView} />
        <Option view="table" icon={IconTable} chosen={view} onView={onView} />
      </div>
    </div>
  )
}

type ChooseProps = { label: string; shown: string; items: MenuItem[]; icon?: Icon }

const Choose = ({ label, shown, items, icon: Sign }: ChooseProps) => (
  <Menu label={label} items={items}>
    {(trigger) => (
      <button type="button" className={styles.choose} aria-label={`${label}: ${shown}`} {...trigger}>
        {Sign && <Sign size={15} stroke={1.7} aria-hidden />}
        <span className={styles.shown}>{shown}</span>
        <IconChevronDown size={14} stroke={1.8} aria-hidden />
      </button>
    )}
  </Menu>
)

type OptionProps = { view: View; icon: Icon; chosen: View; onView: (view: View) => void }

const Option = ({ view, icon: Sign, chosen, onView }: OptionProps) => (
  <button type="button" className={styles.option} aria-pressed={view === chosen} onClick={() => onView(view)}>
    <Sign size={15} stroke={1.7} aria-hidden />
    <span className={styles.word}>{t(`deals.${view}`)}</span>
  </button>
)
