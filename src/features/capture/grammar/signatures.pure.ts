import type { Reader } from './documents.pure.ts'
import { countryOf, domainOf, findContacts, isFreeMail } from './findContacts.pure.ts'
import { plain, tokenise } from './fold.pure.ts'
import { isCommonWord } from './commonWords.pure.ts'
import { isFirstName } from './givenNames.pure.ts'
import { languageOf } from './language.pure.ts'
import { itemsOf, knownCompany, type Details } from './people.pure.ts'
import { titled } from './newNames.pure.ts'
import type { Setting, Span, Understanding } from './types.pure.ts'

type Line = { text: string; start: number }
const CLOSING =
  /^(?:[-_]{2,}|(?:with |kind |best |warm |many )*(?:regards|wishes|greetings|thanks)|thanks(?: a lot| again)?|thank you|cheers|sincerely|yours(?: \w+)?|best|mit freundlichen grüßen|mfg|viele grüße|beste grüße|cordialement|br|rgds|thx|kr)[\s,!.-]*$/i
const COMPANY =
  /\b(?:ltd|limited|inc|llc|llp|gmbh|ag|plc|corp|corporation|co\.|company|sa|sarl|srl|bv|nv|ab|oy|group|holdings?|solutions|systems|technologies|consulting|partners|industries|logistics|software|bank|university|labs|kg)\b\.?/i

/** A signature alone, or at the end of a pasted mail: the person's details, and the rest as ordinary lines. */
export function understandSignature(text: string, setting: Setting, reader: Reader): Understanding | null {
  const signature = signatureIn(text, setting)
  if (!signature) return null
  const items = itemsOf(signature, setting)
  const body = text
    .slice(0, signature.span[0])
    .replace(/(?:\n|^)[^\n]{0,40}\n*$/, (end) => (CLOSING.test(end.trim()) ? '' : end))
  const rest = body.trim() ? reader(body, setting) : null
  const own = items.map((item, index) => ({
    span: item.span,
    slot:
      item.kind === 'fact' ? ('fact' as const) : item.kind === 'company' ? ('company' as const) : ('person' as const),
    label: signature.name,
    itemIndex: (rest?.items.length ?? 0) + index,
  }))
  if (items.length === 0 && !rest) return null
  return {
    items: [...(rest?.items ?? []), ...items],
    ambiguities: rest?.ambiguities ?? [],
    spans: [...(rest?.spans ?? []), ...own],
    offers: rest?.offers ?? [],
  }
}

export function signatureIn(text: string, setting: Setting): Details | null {
  const lines = linesOf(text)
  const { jobTitle: titles } = languageOf(setting.locale).facts
  const country = countryOf(setting.locale, setting.defaultCountry)
  const flat = plain(text)
  const contacts = findContacts(flat, country)
  if (contacts.emails.length + contacts.phones.length === 0) return null
  const closing = lines.findLastIndex((line) => CLOSING.test(line.text.trim()))
  const wayAt = Math.min(
    ...[...contacts.emails, ...contacts.phones]
      .map(({ span }) => span[0])
      .filter((at) => closing < 0 || at >= (lines[closing]?.start ?? 0)),
  )
  if (!Number.isFinite(wayAt)) return null
  const lastLine = lines.findLastIndex((line) => line.start <= wayAt)
  let at = -1
  for (let index = closing >= 0 ? closing + 1 : Math.max(0, lastLine - 5); index <= lastLine; index++) {
    const line = lines[index]
    if (line && isNameLine(line.text, titles)) {
      at = index
      break
    }
  }
  const nameLine = lines[at]
  if (!nameLine || (closing < 0 && lines.length - at < 2)) return null
  const after = lines.slice(at + 1, at + 9)
  const span: Span = [nameLine.start, text.length]
  const [namePart = '', ...more] = nameLine.text.split(/\s*[|,·•]\s*|\s+-\s+/)
  const emails = contacts.emails.filter(({ span: [start] }) => start >= span[0]).map(({ value }) => value)
  const phones = [
    ...new Set(
      contacts.phones
        .filter(({ span: [start], value }) => start >= span[0] && !isFax(flat, start) && value)
        .map(({ value }) => value),
    ),
  ]
  const bits = [...more, ...after.flatMap((line) => line.text.split(/\s*[|·•]\s*|\s+[-–]\s+/))]
    .map((bit) => bit.trim())
    .filter((bit) => bit && !/@|https?:|www\.|\d{4,}|^(?:tel|phone|mobile|fax|e-?mail|m|t|f|e|p|w)\b[:. ]/i.test(bit))
  const domain = emails.map(domainOf).find((each) => !isFreeMail(each)) ?? contacts.domains[0]?.value ?? null
  const split = bits.flatMap((bit) => (titles.test(bit) ? splitTitle(bit) : [bit]))
  const jobTitle =
    split.find((bit) => titles.test(bit) && (!COMPANY.test(bit) || isAllTitle(bit, titles))) ??
    titleBefore(split, setting)
  const others = split.filter((bit) => bit !== jobTitle && !/\d/.test(bit))
  const company =
    others.find((bit) => COMPANY.test(bit)) ??
    others.find((bit) => knownCompany(bit, null, setting.names)) ??
    others.find((bit) => domain && sameName(bit, domain)) ??
    (others[0] && others[0].split(' ').length <= 5 && jobTitle ? others[0] : null) ??
    nameFromDomain(domain, setting)
  const name = namePart.replace(/^(?:mr|mrs|ms|dr|prof)\.? /i, '').trim()
  return {
    name: name === name.toUpperCase() ? titled(name.toLowerCase()) : name,
    jobTitle,
    company,
    emails,
    phones,
    domain,
    span,
  }
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  for (const part of text.split('\n')) {
    if (part.trim()) lines.push({ text: part.trim(), start: start + (part.length - part.trimStart().length) })
    start += part.length + 1
  }
  return lines
}

function isNameLine(text: string, titles: RegExp): boolean {
  const [name = ''] = text.split(/\s*[|,·•]\s*|\s+-\s+/)
  const clean = name.replace(/^(?:mr|mrs|ms|dr|prof|dipl\.?-ing)\.? /i, '')
  if (/[@\d:!?]/.test(clean) || COMPANY.test(clean)) return false
  const words = tokenise(clean)
  if (words.length < 2 || words.length > 4) return false
  const first = words[0]
  const isNamed = first !== undefined && (isFirstName(first.base) || !isCommonWord(first.base))
  return (
    isNamed &&
    words.every((word) => word.isCapital || /^(?:van|von|der|de|den|del|la|di|da|dos|ter|ten|zu)$/.test(word.base)) &&
    !(titles.test(clean) && !isFirstName(first?.base ?? ''))
  )
}

/** "Logistics Manager" is no firm. */
const isAllTitle = (bit: string, titles: RegExp) => titles.exec(bit)?.[0].length === bit.length

/** In any language, what stands between the name and the company is what the person does. */
function titleBefore(bits: string[], { names }: Setting): string | null {
  const firm = bits.findIndex((bit) => COMPANY.test(bit) || knownCompany(bit, null, names))
  const [first] = bits
  return firm > 0 && first && first.split(' ').length <= 5 && !/\d/.test(first) ? first : null
}

const splitTitle = (bit: string) => bit.split(/,\s+|\s+(?:at|@|bei)\s+/).map((part) => part.trim())
const isFax = (text: string, at: number) => /\b(?:fax|f)[.: ]*$/i.test(text.slice(Math.max(0, at - 8), at))
const sameName = (bit: string, domain: string) =>
  domain.replace(/[^a-z0-9]/g, '').includes(
    bit
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 8),
  ) && bit.length > 2
const nameFromDomain = (domain: string | null, { names }: Setting) =>
  domain ? (names.domains.get(domain)?.name ?? titled((domain.split('.')[0] ?? '').replace(/-/g, ' '))) : null
