import { useState } from 'react'
import { asApiError, type ApiError } from '#web/apiError.ts'

/** One sending at a time, and what was refused. */
export function useSending() {
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const send = (act: () => Promise<unknown>) => {
    if (isSending) return
    setSending(true)
    setError(null)
    void act()
      .catch((failure: unknown) => setError(asApiError(failure)))
      .finally(() => setSending(false))
  }
  return { isSending, error, send }
}
