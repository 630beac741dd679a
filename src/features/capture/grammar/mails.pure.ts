import type { Reader } from './documents.pure.ts'
import { findWhens } from './findWhens.pure.ts'
import { findContacts } from './findContacts.pure.ts'
import { lowered, plain } from './fold.pure.ts'
import { occurredAt } from './momentOf.pure.ts'
import { itemsOf, type Details } from './people.pure.ts'
import { instantOf, readText } from './readText.pure.ts'
import { signatureIn } from './signatures.pure.ts'
import { recordOf } from './nameIndex.pure.ts'
import { titled } from './newNames.pure.ts'
import { summaryOf } from './titles.pure.ts'
import type { ActivityItem, Item, KnownRecord, Ref, Setting, Span, Understanding } from './types.pure.ts'

const HEADER = /^[>\s*]*(from|to|cc|sent|date|subject|von|an|gesendet|betreff):[ \t]*(.*)$/gim
/** In their mail "I" is they. */
const SENDER = /^\W*(?:i|we)(?:['’]ll| will| shall|['’]m going to| am going to| promise| can)/i
const QUOTED = /^(?:>|-{2,} ?(?:original|forwarded) message|on .{5,80} wrote:|_{10,}|am .{5,80} schrieb)/im

/** A pasted mail: an activity with its correspondent, and what its words ask for. */
export function understandMail(text: string, setting: Setting, reader: Reader): Understanding | null {
  const headers = new Map<string, { value: string; span: Span }>()
  let end = 0
  for (const match of text.slice(0, 3000).matchAll(HEADER)) {
    const name =
      ({ von: 'from', an: 'to', gesendet: 'sent', date: 'sent', betreff: 'subject' } as Record<string, string>)[
        (match[1] ?? '').toLowerCase()
      ] ?? (match[1] ?? '').toLowerCase()
    if (headers.size > 0 && match.index - end > 200) break
    if (!headers.has(name))
      headers.set(name, { value: match[2]?.trim() ?? '', span: [match.index, match.index + match[0].length] })
    end = match.index + match[0].length
  }
  if (!headers.has('from') || !(headers.has('subject') || headers.has('to'))) return null
  const from = headers.get('from')
  const isMine = Boolean(from && (from.value.includes(setting.me.name) || isUser(from.value, setting)))
  const other = isMine ? headers.get('to') : from
  const details = correspondent(other?.value ?? '', other?.span ?? [0, end])
  const rest = text.slice(end)
  const cut = QUOTED.exec(rest)
  const body = cut ? rest.slice(0, cut.index) : rest
  const known = details ? (setting.names.emails.get(details.emails[0] ?? '') ?? null) : null
  const signature = isMine ? null : signatureIn(body, setting)
  const fresh = !details
    ? []
    : known
      ? []
      : itemsOf(
          {
            ...details,
            ...(signature && sameFirst(signature, details)
              ? {
                  jobTitle: signature.jobTitle,
                  company: signature.company,
                  phones: signature.phones,
                  name: signature.name,
                }
              : {}),
          },
          setting,
        )
  const changes =
    known && signature
      ? itemsOf(
          { ...signature, emails: details?.emails ?? [], span: [end + signature.span[0], end + signature.span[1]] },
          setting,
        ).filter(({ kind }) => kind === 'fact')
      : []
  const words = signature ? body.slice(0, signature.span[0]) : body
  const inner = shifted(
    reader(words, {
      ...setting,
      context: known ? { recordType: 'person', recordId: known.id } : (setting.context ?? null),
    }),
    end,
  )
  const people: Ref[] =
    known?.type === 'person'
      ? [{ id: known.id, name: known.name }]
      : fresh.flatMap((item) =>
          item.kind === 'person'
            ? [{ id: null, name: item.name }]
            : item.kind === 'fact'
              ? [{ id: item.record.id, name: item.record.name }]
              : [],
        )
  const activity: ActivityItem = {
    kind: 'activity',
    type: 'email',
    direction: isMine ? 'outbound' : 'inbound',
    outcome: null,
    occurredAt: sentAt(headers.get('sent')?.value, setting),
    people,
    companies: companiesOf(known, fresh, setting),
    deals: [],
    products: [],
    summary: summaryOf(headers.get('subject')?.value || body),
    span: [0, text.length],
    certain: true,
  }
  const kept = keepers(inner, text, !isMine)
  const items: Item[] = [activity, ...fresh, ...changes, ...kept.items]
  const offset = items.length - kept.items.length
  return {
    items,
    offers: inner.offers,
    ambiguities: inner.ambiguities.map((each) => ({
      ...each,
      itemIndexes: each.itemIndexes.flatMap((index) => kept.place.get(index) ?? []).map((index) => index + offset),
    })),
    spans: [
      { span: other?.span ?? [0, end], slot: 'person', label: people[0]?.name ?? '', itemIndex: 0 },
      ...inner.spans.map((span) => ({
        ...span,
        itemIndex: span.itemIndex === null ? null : (kept.place.get(span.itemIndex) ?? -offset) + offset,
      })),
    ],
  }
}

/** The mail itself is the activity; its words add tasks, events, deals and the like. */
function keepers(
  { items }: Understanding,
  text: string,
  isInbound: boolean,
): { items: Item[]; place: Map<number, number> } {
  const place = new Map<number, number>()
  const kept = items
    .filter((item, index) => {
      const isKept = item.kind !== 'activity'
      if (isKept) place.set(index, place.size)
      return isKept
    })
    .map((item): Item =>
      item.kind === 'task' && isInbound && SENDER.test(text.slice(...item.span))
        ? { ...item, promisedBy: 'them' }
        : item,
    )
  return { items: kept, place }
}

function correspondent(value: string, span: Span): Details | null {
  const email = findContacts(value, 'GB').emails[0]?.value
  if (!email) return null
  const shown = value
    .replace(/[<[(]?(?:mailto:)?[^\s<>[\]()]+@[^\s<>[\]()]+[>\])]?.*$/, '')
    .replace(/["']/g, '')
    .trim()
  const parts = shown.includes(',')
    ? shown
        .split(',')
        .reverse()
        .map((part) => part.trim())
        .join(' ')
    : shown
  const name = parts || titled((email.split('@')[0] ?? '').replace(/[._-]+/g, ' '))
  return { name, jobTitle: null, company: null, emails: [email], phones: [], domain: null, span }
}

const isUser = (value: string, { names }: Setting) => {
  const email = findContacts(value, 'GB').emails[0]?.value
  return email ? names.emails.get(email)?.type === 'user' : false
}
const sameFirst = (left: Details, right: Details) =>
  left.name.split(' ')[0]?.toLowerCase() === right.name.split(' ')[0]?.toLowerCase()

function companiesOf(known: KnownRecord | null, fresh: Item[], { names }: Setting): Ref[] {
  const company = known ? recordOf(names, 'company', known.companyId) : null
  if (company) return [{ id: company.id, name: company.name }]
  return fresh.flatMap((item) => (item.kind === 'person' && item.company ? [item.company] : []))
}

function sentAt(value: string | undefined, setting: Setting): string {
  const reading = readText('', setting)
  if (!value) return occurredAt(reading, undefined)
  const [when] = findWhens(lowered(plain(value)), reading.now, reading.language)
  return Number.isFinite(instantOf(setting.at)) ? occurredAt(reading, when) : setting.at
}

const shifted = (understanding: Understanding, by: number): Understanding => {
  const move = (span: Span): Span => [span[0] + by, span[1] + by]
  return {
    items: understanding.items.map((item) => ({ ...item, span: move(item.span) })),
    ambiguities: understanding.ambiguities.map((each) => ({ ...each, span: move(each.span) })),
    spans: understanding.spans.map((each) => ({ ...each, span: move(each.span) })),
    offers: understanding.offers.map((each) => ({ ...each, span: move(each.span) })),
  }
}
