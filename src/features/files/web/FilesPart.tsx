import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useId, useRef } from 'react'
import { sayPercent } from '#web/messages/sayNumber.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { classes } from '#web/ui/classes.ts'
import { useRead } from '#web/useRead.ts'
import { files, type FileParent } from '../files.contract.ts'
import { FileLine } from './FileLine.tsx'
import styles from './Files.module.css'
import { t } from './messages.en.ts'
import { useDroppedFiles } from './useDroppedFiles.ts'
import { useUploads } from './useUploads.ts'

type FilesPartProps = { recordType: FileParent; recordId: string; canAdd: boolean }

/** The files at a record: chosen, dropped, pasted, or photographed with the phone. */
export function FilesPart({ recordType, recordId, canAdd }: FilesPartProps) {
  const id = useId()
  const chooser = useRef<HTMLInputElement>(null)
  const filter = JSON.stringify({ field: 'recordId', op: 'eq', value: recordId })
  const { data, error } = useRead(files.list, { filter, sort: '-createdAt', limit: 100 })
  const { sending, send } = useUploads(recordType, recordId)
  const { isOver, handlers } = useDroppedFiles(canAdd, send)
  const list = data?.data ?? []
  return (
    <section aria-labelledby={id} className={classes(styles.part, isOver && styles.over)} {...handlers}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {t('files.title')}
          {list.length > 0 && <span className={styles.count}>{list.length}</span>}
        </h2>
        {canAdd && (
          <>
            <button type="button" className={styles.add} onClick={() => chooser.current?.click()}>
              <IconPaperclip size={15} stroke={1.7} aria-hidden />
              {t('files.add')}
            </button>
            <input
              ref={chooser}
              type="file"
              multiple
              hidden
              aria-label={t('files.add')}
              onChange={(event) => {
                send(event.currentTarget.files ?? [])
                event.currentTarget.value = ''
              }}
            />
          </>
        )}
      </div>
      {error && !data && <ErrorState error={error} />}
      <ul className={styles.list}>
        {sending.map(({ key, name, share, cancel }) => (
          <li key={key} className={styles.line}>
            <progress value={share} aria-label={t('files.sending', { name, share: sayPercent(share) })} />
            <span className={styles.name}>{name}</span>
            <button type="button" className={styles.icon} aria-label={t('files.cancel', { name })} onClick={cancel}>
              <IconX size={15} stroke={1.7} aria-hidden />
            </button>
          </li>
        ))}
        {list.map((file) => (
          <FileLine key={file.id} file={file} />
        ))}
      </ul>
      {canAdd && list.length + sending.length === 0 && (
        <p className="quiet">{t(isOver ? 'files.dropNow' : 'files.drop')}</p>
      )}
    </section>
  )
}
