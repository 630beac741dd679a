import { isId } from '#kernel/ids.ts'
import { fieldOf } from './headings.ts'
import { readCell, type CellSettings } from './readCell.ts'
import type { Plan } from './plan.ts'
import type { SourceRow } from './read/readCsv.ts'
import { BORN, type Target, type TargetField } from './target.ts'
import { targetOfNoun } from './targets/targets.ts'
import { Unreadable } from './unreadable.ts'

type Values = Record<string, unknown>

/** A reference that stands as text in the file: which field it fills, and what it is called; the first text that is known counts. */
export type Mention = { field: string; noun: string; texts: string[]; heading: string; isList: boolean }

export type Repair = { column: string; from: string; to: string; row: number }

/** A record as a row describes it. */
export type Draft = { input: Values; columns: Values; at?: Date; mentions: Mention[] }

export type ReadRow = {
  source: SourceRow
  draft: Draft
  /** Other records in the same row, by noun. */
  beside: Map<string, Draft>
  repairs: Repair[]
  problems: string[]
  /** What is left out of a row that is taken all the same. */
  notes: string[]
  /** Headings of the cells that were empty. */
  empty: string[]
}

/** Takes rows apart by the plan, which is worked out once. The row's own values are repaired; nothing is looked up yet. */
export function rowReader(plan: Plan, settings: Omit<CellSettings, 'times' | 'dates' | 'decimals' | 'source'>) {
  const steps = stepsOf(plan, settings)
  return (given: SourceRow): ReadRow => {
    const { source, repairs } = repair(plan, given)
    const read: ReadRow = {
      source,
      draft: emptyDraft(),
      beside: new Map(),
      repairs,
      problems: given.problem ? [given.problem] : [],
      notes: [],
      empty: [],
    }
    for (const step of steps) {
      const text = source.values[step.heading]
      if (text === undefined) continue
      if (text === '') read.empty.push(step.heading)
      else take(read, step, text)
    }
    return read
  }
}

const emptyDraft = (): Draft => ({ input: {}, columns: {}, mentions: [] })

type Step = {
  heading: string
  noun: string | null
  name: string
  field: TargetField
  settings: CellSettings
  labelFrom?: string
  label: string | null
  /** Whether such records remember what other systems call them. */
  keepsIds: boolean
}

function stepsOf(plan: Plan, settings: Omit<CellSettings, 'times' | 'dates' | 'decimals' | 'source'>): Step[] {
  const entries = Object.entries(plan.mapping)
  return entries.flatMap(([heading, column]): Step[] => {
    const path = fieldOf(column)
    const { noun, name, target } = placeOf(plan.target, path)
    const field = target?.fields[name]
    if (!field) return []
    const { times = 1, source = plan.source ?? 'import' } = typeof column === 'string' ? {} : column
    const labelFrom = entries.find(
      ([other, each]) => fieldOf(each) === `${path}.label` && numberOf(other) === numberOf(heading),
    )?.[0]
    const { dates, decimals } = plan
    return [
      {
        heading,
        noun,
        name,
        field,
        settings: { ...settings, times, dates, decimals, source },
        label: labelIn(heading, field),
        keepsIds: 'externalIds' in target.fields,
        ...(labelFrom && { labelFrom }),
      },
    ]
  })
}

/** `deal.amount` is a field of another record in the row, unless the target itself has a field of that name. */
function placeOf(target: Target, path: string): { noun: string | null; name: string; target: Target | undefined } {
  const noun = path.split('.')[0] ?? ''
  if (target.fields[path] || !target.beside?.[noun]) return { noun: null, name: path, target }
  return { noun, name: path.slice(noun.length + 1), target: targetOfNoun(noun) }
}

const numberOf = (heading: string) => /\d+/.exec(heading)?.[0] ?? ''

const LABELS: [RegExp, string][] = [
  [/fax/i, 'fax'],
  [/mobile|cell/i, 'mobile'],
  [/work|business|office/i, 'work'],
  [/home|private|personal/i, 'home'],
]

const labelIn = (heading: string, { reading }: TargetField) =>
  reading === 'email' || reading === 'phone' ? (LABELS.find(([pattern]) => pattern.test(heading))?.[1] ?? null) : null

function take(read: ReadRow, step: Step, text: string) {
  const { noun, name, field, heading } = step
  const draft = noun === null ? read.draft : draftOf(read, noun)
  if (field.refers) return mention(draft, step, text)
  try {
    const value = readCell(field, text, step.settings)
    if (name === BORN) draft.at = new Date(value as string)
    else if (field.column) {
      draft.columns[field.column] = value
      // What went out of here comes back as what it was.
      if (field.column === 'external_id' && isId(text)) draft.input.id = text.toLowerCase()
    } else if (field.reading === 'email' || field.reading === 'phone') {
      const label = (step.labelFrom && read.source.values[step.labelFrom]?.slice(0, 40)) || step.label
      for (const each of severalIn(field, value as Entry)) push(draft.input, name, { ...each, label })
    } else put(draft.input, name, value, step)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    read.problems.push(`${heading}: ${error.message}`)
  }
}

type Entry = { value: string; label: string | null }

/** Some programs write all mail addresses into one cell. */
const severalIn = ({ reading }: TargetField, { value }: Entry) =>
  (reading === 'email' && /@[^;,\s]+[;,]\s*\S+@/.test(value)
    ? value.split(/[;,]\s*/)
    : reading === 'phone'
      ? value.split(/\s*;\s*/)
      : [value]
  )
    .filter(Boolean)
    .map((each) => ({ value: each }))

function draftOf(read: ReadRow, noun: string): Draft {
  const draft = read.beside.get(noun) ?? emptyDraft()
  read.beside.set(noun, draft)
  return draft
}

/** Several columns may name one record: an id, and a name for those who do not know the id. */
function mention({ mentions }: Draft, { name, field, heading }: Step, text: string) {
  const noun = field.refers ?? ''
  if (field.reading === 'references') {
    const texts = readCell(field, text, NO_SETTINGS) as string[]
    return void mentions.push(...texts.map((each) => ({ field: name, noun, texts: [each], heading, isList: true })))
  }
  const known = mentions.find((each) => each.field === name)
  if (!known) return void mentions.push({ field: name, noun, texts: [text], heading, isList: false })
  // A deal's status says more than its stage once it is won or lost; an id more than a name.
  if (isId(text) || /^(closed )?(won|lost)$/i.test(text)) known.texts.unshift(text)
  else known.texts.push(text)
}

const NO_SETTINGS: CellSettings = { currency: '', timeZone: '', dates: 'day first', times: 1, source: '' }

/** `address.city` goes into the object `address`; a full name fills what its own columns left open. */
function put(input: Values, path: string, value: unknown, { field, settings, keepsIds }: Step) {
  const [name = path, inner] = path.split('.')
  if (name === 'name' && typeof value === 'object')
    return isMailName(value) ? undefined : void Object.assign(input, { ...(value as object), ...input })
  if (field.reading === 'recordId') return putId(input, value as string, keepsIds ? settings.source : null)
  if (field.reading === 'dayOrMoment') input[(value as string).length === 10 ? 'dueOn' : 'dueAt'] = value
  else if (field.reading === 'externalId') for (const each of value as unknown[]) push(input, name, each)
  else if (field.reading === 'words')
    input[name] = [...new Set([...((input[name] as string[] | undefined) ?? []), ...(value as string[])])]
  else if (inner) input[name] = { ...(input[name] as object | undefined), [inner]: value }
  else input[name] = value
}

/** A record without a name goes by its mail address: that is not its name. */
const isMailName = (value: unknown) => /^\S+@\S+$/.test((value as { firstName?: string }).firstName ?? '')

/** One of our own ids is the record's; that of another program is kept beside it. */
function putId(input: Values, text: string, source: string | null) {
  if (isId(text)) input.id = text.toLowerCase()
  else if (source !== null) push(input, 'externalIds', { source, id: text })
}

const push = (input: Values, name: string, value: unknown) => {
  input[name] = [...((input[name] as unknown[] | undefined) ?? []), value]
}

function repair(plan: Plan, source: SourceRow): { source: SourceRow; repairs: Repair[] } {
  if (!plan.repairs) return { source, repairs: [] }
  const repairs = Object.entries(plan.repairs).flatMap(([column, words]) => {
    const from = source.values[column] ?? ''
    const to = Object.hasOwn(words, from) ? words[from] : undefined
    return to === undefined ? [] : [{ column, from, to, row: source.row }]
  })
  if (repairs.length === 0) return { source, repairs }
  return {
    source: {
      ...source,
      values: { ...source.values, ...Object.fromEntries(repairs.map(({ column, to }) => [column, to])) },
    },
    repairs,
  }
}
