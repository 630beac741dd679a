import { Avatar } from '#web/ui/Avatar.tsx'
import styles from './UserName.module.css'

/** A colleague, small: as an owner in a list or on a card. */
export function UserName({ id, name }: { id: string | null; name: string | undefined }) {
  if (!id || !name) return null
  return (
    <span className={styles.user} title={name}>
      <Avatar name={name} id={id} size={18} />
      <span className={styles.name}>{name}</span>
    </span>
  )
}
