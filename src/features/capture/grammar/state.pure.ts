import { openDealsOf, recordOf } from './nameIndex.pure.ts'
import type { Mention } from './findMentions.pure.ts'
import { inside, type Reading } from './readText.pure.ts'
import type { Ambiguity, Item, KnownRecord, Offer, Ref, Slot, Span, Understood } from './types.pure.ts'

/** What a clause is about. `open` are names that fit several records: never linked, always asked. */
export type Names = {
  people: Ref[]
  companies: Ref[]
  deals: Ref[]
  products: Ref[]
  colleagues: KnownRecord[]
  open: Mention[]
  hasCompany: boolean
  isNamed: boolean
}

export type DealFacts = {
  key: string
  names: Names
  spans: Span[]
  amount: number | null
  currency: string | null
  closeOn: string | null
  stage: string | null
  stageType: 'won' | 'lost' | null
  lostReason: string | null
  competitor: string | null
  owner: { id: string; name: string } | null
  isNew: boolean
  isSure: boolean
}

export type State = {
  reading: Reading
  items: Item[]
  ambiguities: Ambiguity[]
  spans: Understood[]
  offers: Offer[]
  focus: Names
  deals: DealFacts[]
  bare: Span[]
  /** The sentence whose later words only explain a deal or a case. */
  told: number
  /** People and companies made by this text: linked by name, with no id yet. */
  created: Set<string>
}

export const noNames = (): Names => ({
  people: [],
  companies: [],
  deals: [],
  products: [],
  colleagues: [],
  open: [],
  hasCompany: false,
  isNamed: false,
})

export function addItem(state: State, item: Item, names: Names | null, slot: Slot, label: string): number {
  const index = state.items.push(item) - 1
  state.spans.push({ span: item.span, slot, label, itemIndex: index })
  for (const mention of names?.open ?? []) openQuestion(state, mention).itemIndexes.push(index)
  return index
}

export function openQuestion(state: State, mention: Mention): Ambiguity {
  const kept = state.ambiguities.find(({ span }) => span[0] === mention.span[0])
  if (kept) return kept
  const candidates = mention.ranked.slice(0, 3).map(({ record }) => ({
    type: record.type,
    id: record.id,
    name: record.name,
    detail: record.companyName ?? record.jobTitle ?? null,
  }))
  const made: Ambiguity = { span: mention.span, text: mention.text, candidates, itemIndexes: [] }
  state.ambiguities.push(made)
  return made
}

export const refOf = (record: KnownRecord): Ref => ({ id: record.id, name: record.name })
const addRef = (refs: Ref[], ref: Ref) => {
  if (!refs.some((kept) => (ref.id ? kept.id === ref.id : kept.name === ref.name))) refs.push(ref)
}

export function namesIn(state: State, span: Span): Names {
  const { reading } = state
  const { names: index } = reading.setting
  const found = noNames()
  const employers: KnownRecord[] = []
  const addRecord = (record: KnownRecord) => {
    if (record.type === 'person') {
      addRef(found.people, refOf(record))
      employers.push(record)
    } else if (record.type === 'company') {
      addRef(found.companies, refOf(record))
      found.hasCompany = true
    } else if (record.type === 'deal') {
      addRef(found.deals, refOf(record))
      employers.push(record)
    } else if (record.type === 'product') addRef(found.products, refOf(record))
    else if (record.type === 'user') found.colleagues.push(record)
  }
  for (const mention of reading.mentions) {
    if (!inside(mention.span, span) || isRival(reading, mention.span)) continue
    if (mention.chosen) addRecord(mention.chosen)
    else if (mention.ranked.length) found.open.push(mention)
  }
  for (const { span: at, value } of reading.contacts.emails)
    if (inside(at, span))
      addKnown(index.emails.get(value) ?? index.domains.get(value.slice(value.indexOf('@') + 1)), addRecord)
  for (const { span: at, value } of reading.contacts.phones)
    if (inside(at, span)) addKnown(index.phones.get(value), addRecord)
  for (const { span: at, value } of reading.contacts.domains)
    if (inside(at, span)) addKnown(index.domains.get(value), addRecord)
  for (const { span: at, name, as } of reading.newNames) {
    if (!inside(at, span) || !state.created.has(name) || isRival(reading, at)) continue
    addRef(as === 'person' ? found.people : found.companies, { id: null, name })
    if (as === 'company') found.hasCompany = true
  }
  if (!found.hasCompany) for (const record of employers) addEmployer(found, record, reading)
  addDeals(found, reading)
  found.isNamed =
    found.people.length +
      found.companies.length +
      found.deals.length +
      found.open.filter(({ type }) => type !== 'product').length >
    0
  return found
}

const addKnown = (record: KnownRecord | undefined, add: (record: KnownRecord) => void) =>
  record ? add(record) : undefined
export const isRival = (reading: Reading, span: Span) => reading.rivals.some(([start]) => start === span[0])

function addEmployer(found: Names, record: KnownRecord, { setting }: Reading) {
  const company = recordOf(setting.names, 'company', record.companyId)
  if (company) addRef(found.companies, refOf(company))
  else if (record.companyId && record.companyName)
    addRef(found.companies, { id: record.companyId, name: record.companyName })
}

/** A company with exactly one open deal means that deal; so does the person whom an only deal names. */
function addDeals(found: Names, { setting }: Reading) {
  if (found.deals.length) return
  const owners = found.hasCompany ? found.companies : []
  for (const { id } of owners) {
    const [deal, other] = openDealsOf(setting.names, id)
    if (deal && !other) addRef(found.deals, refOf(deal))
  }
  if (found.hasCompany) return
  for (const { id } of found.people) {
    const [deal, other] = openDealsOf(setting.names, id)
    if (deal && !other) addRef(found.deals, refOf(deal))
  }
}

/** A clause without a name is about what the line was about last, or will be, or the open page. */
export function namesFor(state: State, own: Names, text: string): Names {
  if (own.isNamed) {
    const mentionsThem = state.reading.language.pronouns.test(text)
    const isSame = state.focus.companies.some(({ id }) => id && own.companies.some((company) => company.id === id))
    if (own.people.length === 0 && !own.open.some(({ type }) => type === 'person') && (mentionsThem || isSame)) {
      const open = state.focus.open.filter(({ type }) => type === 'person')
      return { ...own, people: state.focus.people, open: [...own.open, ...open] }
    }
    return own
  }
  const inherited = state.focus.isNamed ? state.focus : (laterNames(state) ?? contextNames(state.reading))
  return {
    ...inherited,
    products: own.products.length ? own.products : [],
    colleagues: own.colleagues,
    open: [...inherited.open, ...own.open],
  }
}

function laterNames(state: State): Names | null {
  const all = namesIn(state, [0, state.reading.text.length])
  return all.isNamed ? { ...all, products: [], colleagues: [] } : null
}

function contextNames({ setting }: Reading): Names {
  const found = noNames()
  const open = setting.context ? recordOf(setting.names, setting.context.recordType, setting.context.recordId) : null
  if (!open) return found
  if (open.type === 'person') found.people.push(refOf(open))
  if (open.type === 'company') found.companies.push(refOf(open))
  if (open.type === 'deal') found.deals.push(refOf(open))
  const person = open.type === 'deal' ? recordOf(setting.names, 'person', open.personId) : null
  if (person) found.people.push(refOf(person))
  const company = open.type === 'company' ? null : recordOf(setting.names, 'company', open.companyId)
  if (company) found.companies.push(refOf(company))
  found.hasCompany = open.type === 'company'
  found.isNamed = true
  addDeals(found, { setting } as Reading)
  return found
}
