import type { Span } from './types.pure.ts'

export type Money = {
  span: Span
  amount: number
  currency: string | null
  isNegated: boolean
  isRange: boolean
  isPlain: boolean
}

const SIGNS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  '¥': 'JPY',
  '₹': 'INR',
  '₺': 'TRY',
  '₽': 'RUB',
  us$: 'USD',
  c$: 'CAD',
  ca$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  r$: 'BRL',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  usd: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  quid: 'GBP',
  chf: 'CHF',
  francs: 'CHF',
  sek: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  pln: 'PLN',
  czk: 'CZK',
  huf: 'HUF',
  cad: 'CAD',
  aud: 'AUD',
  nzd: 'NZD',
  jpy: 'JPY',
  yen: 'JPY',
  inr: 'INR',
  cny: 'CNY',
  rmb: 'CNY',
  sgd: 'SGD',
  hkd: 'HKD',
  zar: 'ZAR',
  brl: 'BRL',
  aed: 'AED',
  ils: 'ILS',
  try: 'TRY',
  mxn: 'MXN',
}
const BEFORE = String.raw`(?:us\$|ca?\$|au?\$|r\$|[€£$¥₹₺]|(?:eur|usd|gbp|chf|cad|aud|nzd|sek|nok|dkk|pln|jpy|inr|sgd|hkd|zar|brl|aed)(?=\s?\d))`
const AFTER = String.raw`(?:us\$|[€£$¥₹₺]|(?:eur|euros?|usd|dollars?|bucks|gbp|pounds?(?! of)|quid|chf|francs|sek|nok|dkk|pln|czk|huf|cad|aud|nzd|jpy|yen|inr|cny|rmb|sgd|hkd|zar|brl|aed|ils|mxn)\b)`
const NUMBER = String.raw`\d{1,3}(?:[ '](?=\d{3}(?!\d))\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)*`
const SCALE = String.raw`(?:k|tsd\.?|tausend|t€|thousand|grand|m|mn|mm|mio\.?|mill?|million(?:en)?|bn|mrd\.?|billion)(?![\p{L}\p{N}])`
const UNITS = String.raw`seats?|users?|licen[cs]es?|units?|pieces?|pcs|subscriptions?|workstations?|machines?|devices?|desks?|people|persons?|heads|employees|agents?|sites?|locations?|stores?|vehicles?|cars?|trucks?|laptops?|copies|packages?|packs?|boxes|pallets?|days?|consulting days|months?|hours?|accounts?|places?|tickets?|rooms?|servers?|terminals?|modules?|products?|items?|lizenzen|lizenz|nutzer|plätze|stück|stk|geräte|maschinen|fahrzeuge|mitarbeiter|standorte|monate|tage|x|×`
const single = (name: string) =>
  String.raw`(?<${name}b>${BEFORE})?\s?(?<${name}n>${NUMBER})(?:\s?(?<${name}s>${SCALE}))?(?:\s?(?<${name}a>${AFTER}))?`
const joint = String.raw`\s?(?:-|to|and|or|bis)\s?`
const moneyPattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/:#])(?:(?<lead>from|between)\s)?${single('l')}(?:${joint}${single('h')})?(?![\p{N}%]|\.\d)`,
  'gu',
)
const SEATS = String.raw`(?<count>\d[\d.,]*)\s?(?:\p{L}+ ){0,1}?(?:${UNITS})`
const PRICE = String.raw`${single('p')}`
const timesPatterns = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.,/:#€$£])(?<count>\d{1,4}) ?(?:x )?(?:\p{L}[\p{L}-]* ){1,2}(?:at|@) (?:(?:(?=[€$£])|(?<=@ )(?=\d{1,3}[.,]\d{3}(?!\d)|\d{3,}))${PRICE}|(?<qn>${NUMBER}) ?(?:(?<qa>${AFTER})|(?=each|apiece|per \p{L})))(?<each>\s?(?:each|per \p{L}+|apiece))?`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.,/:#€$£])${SEATS}(?: (?:(?:of|on) )?(?:\p{L}\S* ?){1,3}?)? ?(?:at|@|for|x|×|a|à|zu je|je|zu|\*)? ?(?:at |@ )?${PRICE}(?<each>\s?(?:each|per \p{L}+|a (?:seat|user|month|piece|head)|apiece|pp|p\/\p{L}+|\/ ?\p{L}+))?`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.,/:#])${PRICE}(?<each>\s?(?:each|per \p{L}+|a (?:seat|user|month|piece|head)|apiece|\/ ?\p{L}+))?\s?(?:x|×|\*|times|for|,)\s?${SEATS}`,
    'gu',
  ),
]
const NOT_MONEY = new RegExp(
  String.raw`^\s?(?:(?:more |new |old |other )?(?:${UNITS.replace('|x|×', '')}|employees|staff|followers|visitors|km|miles|kg|tons?|tonnes|litres|liters|rpm|hz|ghz|dpi|downloads|records|contacts|orders|parts|calls|steps|race|run|ppm|sqm|sq ft|m2|views|clicks|hrs|hours|cable|long|wide|tall|high)\b)`,
  'u',
)
const CUE =
  /(?:worth|liegt bei|von|über|will|wert|statt|auf|jetzt|kostet|ca|etwa|rund|mindestens|maximal|bei|gesamt|summe|volumen|angebot(?: über)?|budget(?: is| of)?|value(?:d at)?|amount(?: is| to)?|deal (?:of|for|at|size)|quoted?(?: \S+){0,2}|offer(?:ed)?(?: (?:of|at|him|her|them))?|spend|pay|price[ds]?(?: (?:at|is|of))?|cost(?:s|ing)?|maybe|roughly|about|around|approx\.?|approximately|circa|ca\.?|~|up to|over|under|at least|for|at|to|volume|total(?: of)?|size|deal[:,]?|now|is|of|so|makes(?: it)?|comes to|=)[:\s~]*$/
const RECURRING = /^\s?(?:a|per|\/|each) ?(?:month|year|annum|quarter|week|user|seat|head|day)\b/
const NEGATED =
  /(?:\bnot|\bisn't|\bwasn't|\binstead of|\bstatt|\bnicht|\bbisher|\brather than|\bno longer|\binitially|\boriginally|\bpreviously|\bnot the|\bwas)\s+(?:about |around |the )?$/
const CHANGE =
  /\b(?:down|up|reduced?|increased?|dropp?ed|raised?|changed?|went|going|rose|cut|lowered|moved|grew|grown|negotiated|revised?|updated?|bumped)\b[^.]{0,40}$/

/** `text` is lower case and plain. Of a range the lower figure counts. */
export function findMoney(text: string, taken: Span[]): Money[] {
  if (!/\d/.test(text)) return []
  const found: Money[] = []
  const isFree = (span: Span) =>
    ![...taken, ...found.map((money) => money.span)].some(([start, end]) => start < span[1] && span[0] < end)
  for (const pattern of timesPatterns) {
    for (const match of text.matchAll(pattern)) {
      const money = product(match, text)
      if (money && isFree(money.span)) found.push(money)
    }
  }
  for (const match of text.matchAll(moneyPattern)) {
    const money = oneSum(match, text)
    if (money && isFree(money.span)) found.push(money)
  }
  return found.sort((left, right) => left.span[0] - right.span[0])
}

function product(match: RegExpMatchArray, text: string): Money | null {
  const groups = match.groups ?? {}
  const price = valueOf(groups, groups.qn ? 'q' : 'p')
  const count = numberOf(groups.count ?? '', false)
  if (price === null || !count) return null
  const isLinked =
    Boolean(groups.each) ||
    /\s?(?:@|at|x|×|\*|à|je|zu|times|per)\s/.test(` ${match[0]} `.replace(/\d(?=x)|x(?=\d)/g, ' x '))
  if (!isLinked) return null
  const isPriced =
    Boolean(groups.qn ?? groups.pb ?? groups.pa ?? groups.ps ?? groups.each) ||
    /\d\s?(?:\p{L}+ )?\p{L}*\s?(?:@|at|x|×)\s?\d/u.test(match[0])
  if (!isPriced || (groups.ps && !groups.each && /\bfor\s?[€$£\d]/.test(match[0]))) return null
  if (/\bfor\s?(?:[€$£]|\d)/.test(match[0]) && !groups.each && !/^\D*[€$£]/.test(match[0])) return null
  const start = (match.index ?? 0) + (/^\s*/.exec(match[0])?.[0].length ?? 0)
  if (/^(?:\s?(?:[ap]\.?m\b|o'clock|h\b|uhr)|:\d)/.test(text.slice((match.index ?? 0) + match[0].trimEnd().length)))
    return null
  return {
    span: [start, (match.index ?? 0) + match[0].trimEnd().length],
    amount: price * count,
    currency: currencyOf(groups, groups.qn ? 'q' : 'p'),
    isNegated: NEGATED.test(text.slice(0, start)),
    isRange: false,
    isPlain: false,
  }
}

function oneSum(match: RegExpMatchArray, text: string): Money | null {
  const groups = match.groups ?? {}
  const index = match.index ?? 0
  const before = text.slice(Math.max(0, index - 60), index)
  const highScale = groups.hs
  const hasHigh =
    groups.hn !== undefined && Boolean(groups.lb ?? groups.la ?? groups.ls ?? groups.hb ?? groups.ha ?? highScale)
  const low = valueOf({ ...groups, ls: groups.ls ?? (hasHigh ? highScale : undefined) }, 'l')
  if (low === null) return null
  const currency = currencyOf(groups, 'l') ?? (hasHigh ? currencyOf(groups, 'h') : null)
  const cut = hasHigh
    ? match[0].length
    : match[0].search(new RegExp(String.raw`${joint}(?:${BEFORE})?\s?(?:${NUMBER})\S*$`, 'u'))
  const own = groups.hn !== undefined && !hasHigh ? match[0].slice(0, Math.max(0, cut)) || match[0] : match[0]
  const lead = (groups.lead && !hasHigh ? groups.lead.length + 1 : 0) + (/^\s*/.exec(own)?.[0].length ?? 0)
  const span: Span = [index + lead, index + own.trimEnd().length]
  const after = text.slice(span[1], span[1] + 40)
  if (!currency && NOT_MONEY.test(after)) return null
  if (/^\s?(?:%|percent|discount|rebate|off\b|refund|late fee|deposit|voucher|credit note)/.test(after)) return null
  const scale = groups.ls ?? (hasHigh ? highScale : undefined)
  if (!currency && scale && /^m$/.test(scale) && low >= 1e9) return null
  const isPlain = !currency && !scale
  if (
    isPlain &&
    !(
      (low >= 1000 || (low >= 10 && RECURRING.test(after))) &&
      CUE.test(before) &&
      !/^(?:19|20)\d\d$/.test(groups.ln ?? '') &&
      !/\d[ ]\d/.test(groups.ln ?? '')
    )
  )
    return null
  const high = hasHigh ? valueOf(groups, 'h') : null
  const isChange =
    high !== null &&
    /\sto\s/.test(match[0]) &&
    CHANGE.test(before + (groups.lead ?? '')) &&
    Boolean(groups.lead ?? /\bfrom\s*$/.test(before))
  return {
    span,
    amount: high === null ? low : isChange ? high : Math.min(low, high),
    currency,
    isNegated: NEGATED.test(before) || /^\s?(?:->|=>|→)\s?[€$£]?\d/.test(after),
    isRange: high !== null && !isChange,
    isPlain,
  }
}

function valueOf(groups: Record<string, string | undefined>, name: string): number | null {
  const text = groups[`${name}n`]
  if (!text) return null
  const scale = groups[`${name}s`]
  const value = numberOf(text, Boolean(scale))
  const factor = !scale ? 1 : /^(?:k|t|g)/.test(scale) ? 1e3 : /^(?:b|mrd)/.test(scale) ? 1e9 : 1e6
  const total = value * factor
  return Number.isFinite(total) && total > 0 && total < 1e15 ? total : null
}

/** Three digits after a separator are thousands, one or two are cents; "1.250k" is a decimal. */
function numberOf(text: string, isScaled: boolean): number {
  const compact = text.replace(/[ ']/g, '')
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','))
  if (last < 0) return Number(compact)
  const decimals = compact.length - last - 1
  const separators = compact.replace(/\d/g, '')
  const isThousands = decimals === 3 && !isScaled && (separators.length === 1 || separators[0] === separators.at(-1))
  return isThousands
    ? Number(compact.replace(/[.,]/g, ''))
    : Number(`${compact.slice(0, last).replace(/[.,]/g, '')}.${compact.slice(last + 1)}`)
}

const currencyOf = (groups: Record<string, string | undefined>, name: string) => {
  const sign = groups[`${name}b`] ?? groups[`${name}a`]
  return sign ? (SIGNS[sign.trim()] ?? null) : null
}
