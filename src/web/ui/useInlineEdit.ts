import { useState } from 'react'
import { asApiError, type ApiError } from '../apiError.ts'

export type Save = (
  value: string,
  /** The version to write over, after a conflict was decided. */ version?: number,
) => Promise<unknown>
type Options = {
  startsOpen?: boolean
  /** The field of the server's record as text, where it is not plain. */ read?: (value: unknown) => string
}
type Conflict = { mine: string; theirs: string; version: number | undefined }

/** One value that is edited where it stands: shown at once, put back with a sentence if the server refuses. */
export function useInlineEdit(
  value: string,
  field: string,
  onSave: Save,
  { startsOpen = false, read = asText }: Options = {},
) {
  const [draft, setDraft] = useState<string | null>(startsOpen ? value : null)
  const [saving, setSaving] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)

  /** True when the value is kept; false when the person has to decide or correct something. */
  const save = async (next: string, version?: number): Promise<boolean> => {
    setDraft(null)
    setError(null)
    setConflict(null)
    if (next === value && version === undefined) return true
    setSaving(next)
    try {
      await onSave(next, version)
      return true
    } catch (thrown) {
      refused(asApiError(thrown), next)
      return false
    } finally {
      setSaving(null)
    }
  }
  const refused = (failure: ApiError, next: string) => {
    const current = failure.details.current as Record<string, unknown> | undefined
    const theirs = current && valueAt(current, field)
    if (failure.isConflict && current && theirs !== undefined) {
      setConflict({
        mine: next,
        theirs: read(theirs),
        version: typeof current.version === 'number' ? current.version : undefined,
      })
      return
    }
    setError(failure.about(field) ?? failure.detail)
    setDraft(next)
  }

  return {
    isEditing: draft !== null,
    draft: draft ?? '',
    /** What is being saved right now, to show instead of the old value. */
    saving,
    error,
    conflict,
    open: () => setDraft(value),
    change: setDraft,
    cancel: () => {
      setDraft(null)
      setError(null)
    },
    save,
    keepTheirs: () => setConflict(null),
  }
}

/** `custom.score` stands inside `custom`, and may be missing there; undefined only where the record has no such field. */
function valueAt(record: Record<string, unknown>, field: string): unknown {
  const [outer = '', inner] = field.split('.')
  if (!inner) return record[outer]
  const inside = record[outer] as Record<string, unknown> | undefined
  return inside && (inside[inner] ?? null)
}

const asText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
