import { digits, fold } from '#kernel/text.ts'

/** What is compared of a record, normalised once: kept beside the record, so that a sweep reads nothing else. */
export type Traits = {
  /** First name, or the whole name of a company without its legal form. */
  first: string
  last: string
  mails: string[]
  /** Digits, with those of the country where they are known. */
  phones: string[]
  /** `YYYY-MM-DD` or `--MM-DD`. */
  birthday: string
  street: string
  city: string
  region: string
  postal: string
  company: string
  /** `source:id`, as other systems call it. */
  others: string[]
  domain: string
}

export const NO_TRAITS: Traits = {
  first: '',
  last: '',
  mails: [],
  phones: [],
  birthday: '',
  street: '',
  city: '',
  region: '',
  postal: '',
  company: '',
  others: [],
  domain: '',
}

type Values = Record<string, unknown>
type Entry = { value?: string; e164?: string | null }

/** The traits of a person, from the fields of its view (or as many of them as were typed so far). */
export function traitsOfPerson(view: Values): Traits {
  return {
    ...NO_TRAITS,
    ...common(view),
    first: plain(view.firstName),
    last: plain(view.lastName),
    mails: entries(view.emails).map(({ value }) => mailKey(value ?? '')),
    phones: entries(view.phones)
      .map(({ value, e164 }) => digits(e164 ?? value ?? ''))
      .filter((each) => each.length > 5),
    birthday: text(view.birthday),
    company: text(view.companyId),
  }
}

/** The traits of a company, likewise. */
export function traitsOfCompany(view: Values): Traits {
  const phone = digits(text(view.phoneE164) || text(view.phone))
  return {
    ...NO_TRAITS,
    ...common(view),
    first: withoutLegalForm(plain(view.name)),
    phones: phone.length > 5 ? [phone] : [],
    domain: text(view.domain).toLowerCase(),
  }
}

function common(view: Values) {
  const address = (view.address ?? {}) as Values
  return {
    street: plain(address.street),
    city: plain(address.city),
    region: plain(address.region),
    postal: plain(address.postalCode).replaceAll(' ', ''),
    others: ((view.externalIds ?? []) as { source: string; id: string }[]).map(({ source, id }) =>
      `${source}:${id}`.toLowerCase(),
    ),
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '')
const plain = (value: unknown) => fold(text(value).replace(/[.,;:()"/_-]+/g, ' '))
const entries = (value: unknown) => (value ?? []) as Entry[]

/** Lower case; what follows a plus only sorts the mail, and Google reads no dots. */
export function mailKey(mail: string): string {
  const [local = '', domain = ''] = mail.trim().toLowerCase().split('@')
  const base = local.replace(/\+.*$/, '')
  return `${/^(gmail|googlemail)\.com$/.test(domain) ? base.replaceAll('.', '') : base}@${domain.replace('googlemail.', 'gmail.')}`
}

const LEGAL = new Set(
  'ag ab as asa bv cie co company corp corporation cv gbr gmbh group holding inc incorporated kg kgaa limited llc llp ltd nv oy oyj plc pty sa sarl sas se sl spa srl the und and &'.split(
    ' ',
  ),
)

/** `ACME Holding GmbH & Co. KG` → `acme`; a name that is nothing but such words stays whole. */
export const withoutLegalForm = (name: string): string =>
  name
    .split(' ')
    .filter((word) => word && !LEGAL.has(word))
    .join(' ') || name
