import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { asApiError } from '#web/apiError.ts'
import { concerns } from '#web/cache.ts'
import { sayBytes } from '#web/messages/sayNumber.ts'
import { toast } from '#web/toasts.ts'
import { upload } from '#web/upload.ts'
import { useAct } from '#web/useAct.ts'
import { files, LARGEST_FILE, type FileParent } from '../files.contract.ts'
import { t } from './messages.en.ts'

export type Sending = { key: string; name: string; share: number; cancel: () => void }

/** Sends files to a record, one after the other as they come, and tells how far each is. */
export function useUploads(recordType: FileParent, recordId: string) {
  const client = useQueryClient()
  const remove = useAct(files.remove)
  const [sending, setSending] = useState<Sending[]>([])

  const sendOne = async (file: File) => {
    const key = newId()
    if (file.size > LARGEST_FILE) {
      toast({ text: t('files.tooLarge', { name: file.name, most: sayBytes(LARGEST_FILE) }), tone: 'trouble' })
      return
    }
    const stop = new AbortController()
    setSending((all) => [...all, { key, name: file.name, share: 0, cancel: () => stop.abort() }])
    const onProgress = (share: number) =>
      setSending((all) => all.map((each) => (each.key === key ? { ...each, share } : each)))
    try {
      const { id, name } = await upload(
        files.create,
        file,
        { recordType, recordId },
        { onProgress, signal: stop.signal },
      )
      toast({ text: t('files.added', { name }), undo: () => remove.run({ id }) })
      await client.invalidateQueries({ predicate: concerns(['file']) })
    } catch (failure) {
      toast({ text: asApiError(failure).detail, tone: 'trouble' })
    } finally {
      setSending((all) => all.filter((each) => each.key !== key))
    }
  }
  const send = async (list: Iterable<File>) => {
    for (const file of list) await sendOne(file)
  }
  return { sending, send: (list: Iterable<File>) => void send([...list]) }
}
