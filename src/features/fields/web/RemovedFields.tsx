import { Button } from '@mantine/core'
import { sayDay } from '#web/messages/sayDate.ts'
import { toast } from '#web/toasts.ts'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { fields, type FieldType } from '../fields.contract.ts'
import styles from './Fields.module.css'
import { kindIcons } from './icons.ts'
import { t } from './messages.en.ts'

/** What was removed and can still come back, with the day until which it can. */
export function RemovedFields({ type }: { type: FieldType }) {
  const { data } = useRead(fields.removed, {})
  const restore = useAct(fields.restore, { onDone: ({ name }) => void toast({ text: t('fields.restored', { name }) }) })
  const gone = data?.data.filter((field) => field.type === type) ?? []
  if (gone.length === 0) return null
  return (
    <>
      <h3 className={styles.group}>{t('fields.removed')}</h3>
      <ul className={styles.list}>
        {gone.map((field) => {
          const Sign = kindIcons[field.kind]
          return (
            <li key={field.id} className={styles.line}>
              <Sign size={16} aria-hidden className={styles.icon} />
              <span className={styles.words}>
                <span className={styles.name}>{field.name}</span>
                <span className={styles.why}>{t('fields.goneOn', { day: sayDay(field.goneOn) })}</span>
              </span>
              <span />
              {field.can.delete && (
                <Button variant="default" onClick={() => restore.mutate({ id: field.id })}>
                  {t('fields.restore')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
