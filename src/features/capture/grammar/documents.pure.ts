import { understandMail } from './mails.pure.ts'
import { understandSignature } from './signatures.pure.ts'
import { understandCard } from './cards.pure.ts'
import type { Setting, Understanding } from './types.pure.ts'

export type Reader = (text: string, setting: Setting) => Understanding

/** What was pasted whole: a vCard, a mail with its headers, a signature. Null for ordinary lines. */
export function understandDocument(text: string, setting: Setting, reader: Reader): Understanding | null {
  if (/BEGIN:VCARD/i.test(text)) return understandCard(text, setting)
  if (!text.includes('\n')) return null
  return understandMail(text, setting, reader) ?? understandSignature(text, setting, reader)
}
