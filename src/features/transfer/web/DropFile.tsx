import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useRef, useState, type DragEvent } from 'react'
import { Trouble } from '#web/ui/Trouble.tsx'
import { upload } from '#web/upload.ts'
import { imports } from '../imports.contract.ts'
import styles from './Transfer.module.css'
import { t } from './messages.en.ts'

/** Takes a file, dropped or chosen, and sends it to be looked at. */
export function DropFile({ onSent }: { onSent: (id: string) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null)
  const [error, setError] = useState<unknown>(null)

  const send = async (file: File | undefined) => {
    if (!file || sending) return
    setError(null)
    setSending({ name: file.name, share: 0 })
    try {
      const onProgress = (share: number) => setSending({ name: file.name, share })
      const { id } = await upload(imports.start, file, { dryRun: 'true' }, { onProgress })
      onSent(id)
    } catch (failure) {
      setError(failure)
    } finally {
      setSending(null)
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void send(event.dataTransfer.files[0])
  }

  return (
    <div
      className={styles.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileImport size={28} stroke={1.4} aria-hidden />
      <p className={styles.lead}>{t('transfer.drop')}</p>
      <Button loading={sending !== null} onClick={() => input.current?.click()}>
        {t('transfer.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        tabIndex={-1}
        aria-label={t('transfer.choose')}
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.vcf,.ics,.json,.ndjson"
        onChange={(event) => {
          void send(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      {sending && (
        <p role="status">
          {t('transfer.sending', { name: sending.name, share: `${Math.round(sending.share * 100)} %` })}
        </p>
      )}
      <Trouble error={error} />
      <p>{t('transfer.kinds')}</p>
      <p>{t('transfer.first')}</p>
      <p className="quiet">{t('transfer.owner')}</p>
    </div>
  )
}
