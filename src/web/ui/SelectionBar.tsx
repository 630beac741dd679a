import { IconTrash, IconX } from '@tabler/icons-react'
import { t } from '../messages/en.ts'
import styles from './SelectionBar.module.css'

type SelectionBarProps = { count: number; onDelete: () => void; onClear: () => void; most?: number }

/** What can be done with the rows that are ticked. */
export function SelectionBar({ count, onDelete, onClear, most = 200 }: SelectionBarProps) {
  const isTooMany = count > most
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('select.count', { count })}>
      <span className={styles.count}>{t('select.count', { count })}</span>
      <button type="button" className={styles.button} disabled={isTooMany} onClick={onDelete}>
        <IconTrash size={15} stroke={1.7} aria-hidden />
        {isTooMany ? t('select.tooMany', { most }) : t('select.delete')}
      </button>
      <button type="button" className={styles.button} aria-label={t('select.clear')} onClick={onClear}>
        <IconX size={15} stroke={1.7} aria-hidden />
      </button>
    </div>
  )
}
