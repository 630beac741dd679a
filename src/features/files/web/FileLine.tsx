import {
  IconDots,
  IconDownload,
  IconFile,
  IconFileTypePdf,
  IconPencil,
  IconPhoto,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { sayBytes } from '#web/messages/sayNumber.ts'
import { useAct } from '#web/useAct.ts'
import { InlineEdit } from '#web/ui/InlineEdit.tsx'
import { Menu } from '#web/ui/Menu.tsx'
import { When } from '#web/ui/When.tsx'
import { files, type FileView } from '../files.contract.ts'
import styles from './Files.module.css'
import { t } from './messages.en.ts'

const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** One file: a click saves it; pictures show themselves. */
export function FileLine({ file: { id, name, mediaType, bytes, createdAt, version, can } }: { file: FileView }) {
  const [isRenaming, setRenaming] = useState(false)
  const { run } = useAct(files.update, { optimistic: true, onDone: () => setRenaming(false) })
  const restore = useAct(files.restore)
  const remove = useAct(files.remove, {
    said: () => ({ text: t('files.deleted', { name }), undo: () => restore.run({ id }) }),
  })
  const address = `/api/v1/files/${id}/content`
  const Sign = mediaType === 'application/pdf' ? IconFileTypePdf : mediaType.startsWith('image/') ? IconPhoto : IconFile
  const items = [
    { label: t('files.save'), icon: IconDownload, run: () => location.assign(address) },
    ...(can.edit ? [{ label: t('files.rename'), icon: IconPencil, run: () => setRenaming(true) }] : []),
    ...(can.delete
      ? [
          'line' as const,
          { label: t('files.delete'), icon: IconTrash, isTrouble: true, run: () => remove.mutate({ id }) },
        ]
      : []),
  ]
  return (
    <li className={styles.line}>
      {PICTURES.has(mediaType) ? (
        <img src={address} alt="" loading="lazy" className={styles.picture} />
      ) : (
        <Sign size={20} stroke={1.5} aria-hidden className={styles.sign} />
      )}
      <span className={styles.words}>
        {isRenaming ? (
          <InlineEdit
            label={t('files.newName', { name })}
            field="name"
            value={name}
            onSave={(value) => run({ id, version, name: value })}
          />
        ) : (
          <a href={address} download={name} className={styles.name}>
            {name}
          </a>
        )}
        <span className={styles.note}>
          {sayBytes(bytes)} · <When at={createdAt} />
        </span>
      </span>
      <Menu label={t('files.more', { name })} items={items} side="belowEnd">
        {(trigger) => (
          <button type="button" className={styles.icon} aria-label={t('files.more', { name })} {...trigger}>
            <IconDots size={16} stroke={1.7} aria-hidden />
          </button>
        )}
      </Menu>
    </li>
  )
}
