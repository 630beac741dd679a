import { IconUsersGroup, IconX } from '@tabler/icons-react'
import { insideMoment, sayExactly } from '#web/messages/sayDate.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { useAct } from '#web/useAct.ts'
import { shares, type ShareView } from '../sharing.contract.ts'
import { t } from './messages.en.ts'
import styles from './Sharing.module.css'

/** With whom, for what, until when; both can be changed, and it can be stopped. */
export function ShareLine({ share: { id, userId, name, canEdit, until, hasEnded } }: { share: ShareView }) {
  const update = useAct(shares.update, { optimistic: true })
  const restore = useAct(shares.restore)
  const remove = useAct(shares.remove, {
    said: () => ({ text: t('sharing.stopped', { name }), undo: () => restore.run({ id }) }),
  })
  return (
    <li className={styles.line}>
      {userId ? <Avatar name={name} id={userId} size={24} /> : <IconUsersGroup size={22} stroke={1.6} aria-hidden />}
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {until && (
          <span className={styles.small} title={sayExactly(until)}>
            {hasEnded ? t('sharing.ended') : t('sharing.ends', { day: insideMoment(until) })}
          </span>
        )}
      </span>
      <select
        className={styles.select}
        aria-label={t('sharing.forThat', { name })}
        value={canEdit ? 'edit' : 'read'}
        onChange={(event) => update.mutate({ id, canEdit: event.target.value === 'edit' })}
      >
        <option value="read">{t('sharing.read')}</option>
        <option value="edit">{t('sharing.edit')}</option>
      </select>
      <button
        type="button"
        className={styles.button}
        aria-label={t('sharing.stop', { name })}
        onClick={() => remove.mutate({ id })}
      >
        <IconX size={16} stroke={1.7} aria-hidden />
      </button>
    </li>
  )
}
