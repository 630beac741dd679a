import { useState } from 'react'
import { asApiError, type ApiError } from './apiError.ts'

/** A form that is sent once at a time and keeps what was refused. */
export function useSubmit(send: (fields: Record<string, string>) => Promise<unknown>) {
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)

  const submit = async (form: HTMLFormElement) => {
    const fields = Object.fromEntries(
      [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']),
    )
    setSending(true)
    setError(null)
    try {
      await send(fields)
    } catch (failure) {
      setError(asApiError(failure))
    } finally {
      setSending(false)
    }
  }
  return {
    isSending,
    error,
    onSubmit: (event: React.FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      void submit(event.currentTarget)
    },
  }
}
