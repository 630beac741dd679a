import { Button } from '@mantine/core'
import type { FieldView } from '../fields.contract.ts'
import styles from './Fields.module.css'
import { kindIcons } from './icons.ts'
import { t } from './messages.en.ts'

/** One field: what it is for, what filling it in costs, and how often it was read. */
export function FieldLine({ field, onOpen }: { field: FieldView; onOpen: () => void }) {
  const { name, key, kind, serves, askedBy, reads, entrySeconds, required, isUnread, can } = field
  const Sign = kindIcons[kind]
  const count = reads.screen + reads.api + reads.filter
  return (
    <div className={styles.line}>
      <Sign size={16} aria-hidden className={styles.icon} />
      <span className={styles.words}>
        <span className={styles.name}>
          {name}
          <span className={styles.key}>
            {t(`fields.kind.${kind}`)} · {key}
          </span>
          {required && (
            <span className={styles.badge} title={required.because}>
              {t('fields.needed')}
            </span>
          )}
          {isUnread && <span className={styles.badge}>{t('fields.unread')}</span>}
        </span>
        <span className={styles.why}>{t('fields.why', { serves, askedBy })}</span>
      </span>
      <span className={styles.costs}>
        <span>{t('fields.seconds', { seconds: entrySeconds })}</span>
        <span title={t('fields.readsOf', reads)}>{t('fields.reads', { count })}</span>
      </span>
      {can.edit ? (
        <Button variant="subtle" color="gray" onClick={onOpen} aria-label={t('fields.edit', { name })}>
          {t('fields.change')}
        </Button>
      ) : (
        <span />
      )}
    </div>
  )
}
