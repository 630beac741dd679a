import { t } from '../messages/en.ts'
import styles from './InlineEdit.module.css'

type ConflictChoiceProps = { label: string; mine: string; theirs: string; onMine: () => void; onTheirs: () => void }

/** Somebody was faster: both values, and the person decides. */
export function ConflictChoice({ label, mine, theirs, onMine, onTheirs }: ConflictChoiceProps) {
  return (
    <span className={styles.conflict} role="alert">
      <span>{t('conflict.text', { field: label })}</span>
      <span className={styles.choices}>
        <button type="button" className={styles.choice} onClick={onTheirs}>
          {t('conflict.theirs', { value: theirs || t('web.empty') })}
        </button>
        <button type="button" className={styles.choice} onClick={onMine}>
          {t('conflict.mine', { value: mine || t('web.empty') })}
        </button>
      </span>
    </span>
  )
}
