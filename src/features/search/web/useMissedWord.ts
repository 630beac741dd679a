import { useEffect } from 'react'
import { vocabulary } from '#features/vocabulary/vocabulary.contract.ts'
import { request } from '#web/api.ts'

/** Longer than people rest between letters. */
const MEANT_MS = 1200

/** A single word that found nothing is told to the vocabulary once it is meant: without who looked. */
export function useMissedWord(q: string, isMissed: boolean) {
  const word = q.trim()
  useEffect(() => {
    if (!isMissed || !/^\p{L}[\p{L}-]{2,29}$/u.test(word)) return
    const timer = setTimeout(() => void request(vocabulary.missed, { word }).catch(() => undefined), MEANT_MS)
    return () => clearTimeout(timer)
  }, [word, isMissed])
}
