import { toE164 } from '#kernel/phone.ts'
import { fold } from '#kernel/text.ts'

/** Pieces of a line that may name a record; names are single words and runs of words, as written. */
export type Probes = {
  names?: readonly string[]
  emails?: readonly string[]
  phones?: readonly string[]
  domains?: readonly string[]
}

const MOST_PHRASES = 60

/** The pieces in the form that the index holds: exact keys, and folded phrases without repetition. */
export function sortProbes(probes: Probes, country: string | undefined): { keys: string[]; phrases: string[] } {
  const phones = (probes.phones ?? []).map((phone) => toE164(phone, country) ?? phone.replace(/\D/g, ''))
  const keys = [...(probes.emails ?? []), ...(probes.domains ?? [])].map((key) => key.toLowerCase())
  const phrases = (probes.names ?? []).map((name) => fold(name.slice(0, 40))).filter(Boolean)
  return { keys: [...new Set([...keys, ...phones])], phrases: [...new Set(phrases)].slice(0, MOST_PHRASES) }
}
