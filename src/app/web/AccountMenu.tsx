import type { Me } from '#features/access/access.contract.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import styles from './Rail.module.css'
import { t } from './messages.en.ts'
import { useAccountItems } from './useAccountItems.ts'

/** The person, and what is theirs: Me, settings, how this device shows things, signing out. */
export function AccountMenu({ me }: { me: Me; isNarrow: boolean }) {
  return (
    <Menu label={t('shell.account', { name: me.user.name })} items={useAccountItems()}>
      {(trigger) => (
        <button
          type="button"
          className={styles.account}
          aria-label={t('shell.account', { name: me.user.name })}
          {...trigger}
        >
          <Avatar name={me.user.name} id={me.user.id} size={24} />
          <span className={styles.label}>{me.user.name}</span>
        </button>
      )}
    </Menu>
  )
}
