import { fold } from '#kernel/text.ts'
import type { Target } from './target.ts'
import { targetOfNoun } from './targets/targets.ts'

/** Where a column goes: a field's name, with what the heading or the person says beside it. */
export type Column =
  | string
  | {
      field: string
      /** For amounts that are written in thousands or millions. */
      times?: number
      /** Which system's id it is. */
      source?: string
    }

export const fieldOf = (column: Column) => (typeof column === 'string' ? column : column.field)

/** A heading without what differs between programs: case, accents, underscores, numbers in brackets, `firstName`. */
export const plainHeading = (heading: string) =>
  fold(
    heading
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/[_:*.]+|\s+\/\s+/g, ' ')
      .replace(/\s*\(\d+\)$/, ''),
  )

const indexes = new WeakMap<Target, Map<string, string[]>>()

/** Heading → the fields that go by it, in their order. */
function indexOf(target: Target): Map<string, string[]> {
  const known = indexes.get(target)
  if (known) return known
  const index = new Map<string, string[]>()
  for (const [name, { headings }] of Object.entries(target.fields))
    for (const heading of headings) {
      const plain = plainHeading(heading)
      index.set(plain, [...(index.get(plain) ?? []), name])
    }
  indexes.set(target, index)
  return index
}

// `Person - Name`, `Deal - Title` of Pipedrive; what stands in front is the record itself, or one beside it.
const PREFIX =
  /^(person|people|contact|organization|organisation|company|account|deal|opportunity|lead|activity|task)\s+-\s+/

/** The mapping that the headings suggest, under the names that other programs use. */
export function mappingFor(target: Target, headings: readonly string[]): Record<string, Column> {
  const taken = new Set<string>()
  const mapping = new Map<string, Column>()
  for (const heading of headings) {
    const column = columnFor(target, plainHeading(heading), heading, taken)
    if (!column) continue
    taken.add(fieldOf(column))
    mapping.set(heading, column)
  }
  // Names and ids of the same records stand side by side in an export: the ids are surer.
  for (const [heading, column] of mapping) {
    const isList = target.fields[fieldOf(column)]?.reading === 'references'
    const hasIds =
      isList && [...mapping].some(([other, each]) => / ids$/i.test(other) && fieldOf(each) === fieldOf(column))
    if (hasIds && !/ ids$/i.test(heading)) mapping.delete(heading)
  }
  return Object.fromEntries(mapping)
}

function columnFor(target: Target, plain: string, heading: string, taken: ReadonlySet<string>): Column | undefined {
  const source = /^external id \((.+)\)$/i.exec(heading.trim())?.[1]
  if (source && target.fields.externalIds) return { field: 'externalIds', source }
  const label = /^(.*?)\s*-?\s*(?:label|type)$/.exec(plain)?.[1]
  const labelled = label ? ownField(target, label, new Set()) : undefined
  if (labelled === 'emails' || labelled === 'phones') return `${labelled}.label`
  return ownField(target, plain, taken) ?? besideField(target, plain, taken)
}

function ownField(target: Target, plain: string, taken: ReadonlySet<string>): string | undefined {
  const index = indexOf(target)
  const prefix = PREFIX.exec(plain)?.[1]
  const isOwn = prefix !== undefined && [target.noun, ...(OWN[target.noun] ?? [])].includes(prefix)
  const forms = [
    plain,
    plain.replace(/\s*\d+$/, ''),
    ...(isOwn ? [plain.replace(PREFIX, '').replace(/\s+-\s+/g, ' ')] : []),
  ]
  return forms.flatMap((form) => index.get(form) ?? []).find((name) => isRepeatable(target, name) || !taken.has(name))
}

const OWN: Record<string, string[]> = {
  person: ['people', 'contact', 'lead'],
  company: ['organization', 'organisation', 'account'],
  deal: ['opportunity'],
}

const REPEATABLE = new Set(['dayOrMoment', 'email', 'phone', 'reference', 'references', 'externalId', 'words'])

const isRepeatable = (target: Target, name: string) => REPEATABLE.has(target.fields[name]?.reading ?? '')

/** Fields of a company that tell themselves apart from those of a person. */
const PLAIN_BESIDE: Record<string, readonly string[]> = { company: ['domain', 'industry', 'employees', 'revenue'] }

/** A field of another record in the same row: `Deal amount` in a file of people. */
function besideField(target: Target, plain: string, taken: ReadonlySet<string>): string | undefined {
  for (const [noun, { words }] of Object.entries(target.beside ?? {})) {
    const other = targetOfNoun(noun)
    const word = words.find((each) => plain.startsWith(`${each} `) || plain === each)
    const inner = word === undefined ? undefined : plain.slice(word.length).replace(/^\s*-?\s*/, '')
    const found =
      (other && inner !== undefined && (indexOf(other).get(inner) ?? indexOf(other).get(plain))) ||
      (other &&
        indexOf(other)
          .get(plain)
          ?.filter((name) => PLAIN_BESIDE[noun]?.includes(name)))
    const free = found ? found.find((name) => !taken.has(`${noun}.${name}`)) : undefined
    if (free) return `${noun}.${free}`
  }
  return undefined
}
