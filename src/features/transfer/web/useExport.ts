import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asApiError } from '#web/apiError.ts'
import { toast } from '#web/toasts.ts'
import { fetchFile } from '#web/download.ts'
import { exports as contracts } from '../exports.contract.ts'
import { t } from './messages.en.ts'

/** Takes something out; `bytes` says how much has come, and `stop` breaks it off. */
export function useExport() {
  const client = useQueryClient()
  const [bytes, setBytes] = useState<number | null>(null)
  const [stop, setStop] = useState<AbortController | null>(null)
  const run = async (wish: Record<string, unknown>) => {
    const breaker = new AbortController()
    setStop(breaker)
    setBytes(0)
    try {
      await fetchFile(contracts.start, wish, { signal: breaker.signal, onBytes: setBytes })
      toast(t('transfer.exported'))
    } catch (error) {
      if (!breaker.signal.aborted) toast({ text: asApiError(error).detail, tone: 'trouble' })
    } finally {
      setBytes(null)
      setStop(null)
      void client.invalidateQueries({ queryKey: ['export'] })
    }
  }
  return { run, isPending: bytes !== null, bytes, stop: () => stop?.abort() }
}
