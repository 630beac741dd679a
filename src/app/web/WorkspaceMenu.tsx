import { IconSelector } from '@tabler/icons-react'
import type { Me } from '#features/access/access.contract.ts'
import { Mark } from '#web/ui/Mark.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import styles from './Rail.module.css'
import { t } from './messages.en.ts'
import { useChangeWorkspace } from './useChangeWorkspace.ts'

/** The workspace one is in; a menu only for those who have several. */
export function WorkspaceMenu({ me }: { me: Me; isNarrow: boolean }) {
  const change = useChangeWorkspace()
  const face = (
    <>
      <Mark size={22} />
      <span className={styles.name}>
        {me.workspace.name}
        {me.workspace.isSample && <span className={styles.sample}>{t('shell.sample')}</span>}
      </span>
    </>
  )
  if (me.workspaces.length < 2) return <div className={styles.workspace}>{face}</div>
  const items = me.workspaces.map(({ id, name, isActive, isSample }) => ({
    label: name,
    note: isSample ? t('shell.sample') : undefined,
    isChosen: isActive,
    run: () => change(id),
  }))
  return (
    <Menu label={t('shell.workspace')} items={items}>
      {(trigger) => (
        <button
          type="button"
          className={styles.workspace}
          aria-label={t('shell.workspaceIs', { name: me.workspace.name })}
          {...trigger}
        >
          {face}
          <IconSelector size={15} stroke={1.7} aria-hidden className={styles.selector} />
        </button>
      )}
    </Menu>
  )
}
