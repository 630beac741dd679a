import { IconSearch } from '@tabler/icons-react'
import type { Me } from '#features/access/access.contract.ts'
import { useGo } from '#web/address.ts'
import { openOverlay } from '#web/overlays.ts'
import type { MenuItem } from '#web/ui/Menu.tsx'
import { Panel } from '#web/ui/Panel.tsx'
import styles from './MoreSheet.module.css'
import { t } from './messages.en.ts'
import { useAccountItems } from './useAccountItems.ts'
import { useChangeWorkspace } from './useChangeWorkspace.ts'
import { usePlaces } from './usePlaces.ts'

/** On a phone: every place, every workspace and everything of the account, in one sheet. */
export function MoreSheet({ me, onClose }: { me: Me; onClose: () => void }) {
  const go = useGo()
  const change = useChangeWorkspace()
  const places = usePlaces('rail').map(({ to, label, icon }) => ({ label, icon, run: () => go(to) }))
  const others =
    me.workspaces.length > 1
      ? me.workspaces.map(({ id, name, isActive }) => ({ label: name, isChosen: isActive, run: () => change(id) }))
      : []
  const items: MenuItem[] = [
    { label: t('shell.search'), icon: IconSearch, run: () => openOverlay('palette') },
    ...places,
    ...(others.length > 0 ? ['line' as const, { heading: t('shell.workspace') }, ...others] : []),
    'line',
    ...useAccountItems(),
  ]
  return (
    <Panel title={me.workspace.name} onClose={onClose}>
      <ul>
        {items.map((item) => {
          if (item === 'line') return null
          if ('heading' in item)
            return (
              <li key={item.heading} className={styles.heading}>
                {item.heading}
              </li>
            )
          const { label, icon: Sign, isChosen, run } = item
          return (
            <li key={label}>
              <button
                type="button"
                className={styles.item}
                aria-pressed={isChosen}
                onClick={() => {
                  onClose()
                  run()
                }}
              >
                {Sign ? (
                  <Sign size={20} stroke={1.6} aria-hidden />
                ) : (
                  <span className={styles.dot} data-on={isChosen} aria-hidden />
                )}
                {label}
              </button>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
