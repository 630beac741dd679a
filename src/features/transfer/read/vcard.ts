import { componentsOf, type Component } from './contentLines.ts'
import { listOf, partsOf, plain, propertyOf, type Property } from './property.ts'
import { cellsFrom, type SourceLine, type SourceTable } from './source.ts'

type Cells = [heading: string, text: string][]

/** The people of an address book, one row for each card, numbered by the card's first line. */
export async function* vcardLines(texts: AsyncIterable<string>): AsyncGenerator<SourceLine> {
  const people: SourceTable = { name: '', type: 'people', headings: [] }
  const companies: SourceTable = { name: '', type: 'companies', headings: [] }
  for await (const card of componentsOf(texts)) {
    if (card.name !== 'VCARD') continue
    const properties = card.lines.map(propertyOf).filter((each) => each !== null)
    const kind = properties
      .find(({ name }) => name === 'KIND')
      ?.value.trim()
      .toLowerCase()
    if (kind === 'group' || kind === 'location') continue
    const table = kind === 'org' ? companies : people
    const cells = kind === 'org' ? companyCells(properties) : personCells(properties)
    yield { table, row: card.line, cells: cellsFrom(table, cells), ...problemOf(card) }
  }
}

const problemOf = ({ isCut }: Component) =>
  isCut ? { problem: 'This card has no end, or it is larger than an import takes.' } : {}

function personCells(properties: Property[]): Cells {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = partsOf(first(properties, 'N'))
  const full = plain(first(properties, 'FN'))
  const organisation = partsOf(first(properties, 'ORG'))
  const cells: Cells = [
    ['First name', [given, additional].map(spaced).filter(Boolean).join(' ')],
    ['Last name', family],
    // The formal name holds titles, too; it counts where the parts are missing.
    ['Full name', given || family ? '' : full],
    ['Name prefix', spaced(prefix)],
    ['Name suffix', spaced(suffix)],
    ['Company', organisation[0] || (given || family || full ? '' : 'Unnamed')],
    ['Department', organisation.slice(1).filter(Boolean).join(', ')],
    ['Job title', plain(first(properties, 'TITLE')) || plain(first(properties, 'ROLE'))],
    ['Birthday', first(properties, 'BDAY')],
    ...common(properties),
  ]
  return cells.filter(([, text]) => text !== '')
}

const companyCells = (properties: Property[]): Cells => [
  ['Company', plain(first(properties, 'FN')) || (partsOf(first(properties, 'ORG'))[0] ?? '')],
  ...common(properties),
]

function common(properties: Property[]): Cells {
  const all = (name: string) => properties.filter((each) => each.name === name)
  const cells: Cells = [
    ...numbered('Email', all('EMAIL'), properties),
    ...numbered(
      'Phone',
      all('TEL').filter(({ value }) => /\d|[a-z]/i.test(value)),
      properties,
    ),
    ['Website', plain(first(properties, 'URL'))],
    [
      'Notes',
      all('NOTE')
        .map(({ value }) => plain(value))
        .filter(Boolean)
        .join('\n\n'),
    ],
    [
      'Tags',
      all('CATEGORIES')
        .flatMap(({ value }) => listOf(value))
        .join('; '),
    ],
    ['UID', plain(first(properties, 'UID'))],
  ]
  const [box = '', extra = '', street = '', city = '', region = '', code = '', country = ''] = partsOf(
    byPreference(all('ADR'))[0]?.value ?? '',
  )
  const address: Cells = [
    [
      'Street',
      [box, extra, street]
        .filter(Boolean)
        .join(', ')
        .replace(/\s*\n\s*/g, ', '),
    ],
    ['City', city],
    ['Region', region],
    ['Postal code', code],
    ['Country', country],
  ]
  return [...cells, ...address].filter(([, text]) => text !== '')
}

/** `Email`, `Email label`, `Email 2`…: the preferred one first, no value twice. */
function numbered(heading: string, properties: Property[], all: Property[]): Cells {
  const values = new Map<string, string>()
  for (const property of byPreference(properties)) {
    const value = plain(property.value)
      .replace(/^(tel|mailto):/i, '')
      .replace(/;ext=/i, ' ext. ')
    if (value && !values.has(value)) values.set(value, labelOf(property, all))
  }
  return [...values].slice(0, 20).flatMap(([value, label], place): Cells => {
    const name = place === 0 ? heading : `${heading} ${place + 1}`
    return label
      ? [
          [name, value],
          [`${name} label`, label],
        ]
      : [[name, value]]
  })
}

const byPreference = (properties: Property[]) => properties.toSorted((a, b) => rankOf(a) - rankOf(b))

const rankOf = ({ params }: Property) =>
  params.has('PREF') ? Number(params.get('PREF')?.[0]) || 1 : typesOf(params).includes('pref') ? 1 : 101

const typesOf = (params: Property['params']) =>
  (params.get('TYPE') ?? []).flatMap((type) => type.toLowerCase().split(','))

const LABELS: Record<string, string> = {
  cell: 'mobile',
  iphone: 'mobile',
  work: 'work',
  home: 'home',
  fax: 'fax',
  pager: 'pager',
  main: 'main',
}

function labelOf({ group, params }: Property, all: Property[]): string {
  const own = group && all.find((each) => each.group === group && each.name === 'X-ABLABEL')
  if (own)
    return plain(own.value)
      .replace(/^_\$!<(.*)>!\$_$/, '$1')
      .toLowerCase()
      .slice(0, 40)
  const types = typesOf(params)
  const known = Object.keys(LABELS).filter((type) => types.includes(type))
  return known.includes('fax') ? 'fax' : (LABELS[known[0] ?? ''] ?? '')
}

const spaced = (text: string) =>
  text
    .replace(/(?<!\\),/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const first = (properties: Property[], name: string) => properties.find((each) => each.name === name)?.value ?? ''
