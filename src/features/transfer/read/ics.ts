import { componentsOf, type Component } from './contentLines.ts'
import { listOf, plain, propertyOf, type Property } from './property.ts'
import { cellsFrom, type SourceLine, type SourceTable } from './source.ts'
import { momentOf, zonesFrom, type Zones } from './icsTimes.ts'

/** The events and tasks of a calendar; a repeating one is a single row with its rule, never unrolled. */
export async function* icsLines(texts: AsyncIterable<string>): AsyncGenerator<SourceLine> {
  const events: SourceTable = { name: 'Events', type: 'events', headings: [] }
  const tasks: SourceTable = { name: 'Tasks', type: 'tasks', headings: [] }
  const zones: Zones = new Map()
  const offsets: Component[] = []
  for await (const component of componentsOf(texts)) {
    const { name, within, line, isCut } = component
    if (within === 'VTIMEZONE') offsets.push(component)
    else if (name === 'VTIMEZONE') zonesFrom(component, offsets.splice(0), zones)
    else if (name === 'VEVENT' || name === 'VTODO') {
      const table = name === 'VEVENT' ? events : tasks
      const cells = (name === 'VEVENT' ? eventCells : taskCells)(propertiesOf(component), zones)
      const problem = isCut ? { problem: 'This entry has no end, or it is larger than an import takes.' } : {}
      yield {
        table,
        row: line,
        cells: cellsFrom(
          table,
          cells.filter(([, text]) => text !== ''),
        ),
        ...problem,
      }
    }
  }
}

const propertiesOf = ({ lines }: Component) => lines.map(propertyOf).filter((each) => each !== null)

type Cells = [heading: string, text: string][]

function eventCells(properties: Property[], zones: Zones): Cells {
  const start = find(properties, 'DTSTART')
  const isWholeDay = start !== undefined && /^\s*\d{8}\s*$/.test(start.value)
  const begins = momentOf(start, zones)
  return [
    ['Title', textOf(properties, 'SUMMARY') || 'Without a title'],
    ['Starts', begins],
    ['Ends', momentOf(find(properties, 'DTEND'), zones) || afterDuration(begins, textOf(properties, 'DURATION'))],
    ['All day', isWholeDay ? 'true' : ''],
    ['Location', textOf(properties, 'LOCATION')],
    ['Description', textOf(properties, 'DESCRIPTION')],
    ['People', attendees(properties)],
    ['Repeats', textOf(properties, 'RRULE')],
    ['UID', uidOf(properties)],
  ]
}

function taskCells(properties: Property[], zones: Zones): Cells {
  return [
    ['Title', textOf(properties, 'SUMMARY') || 'Without a title'],
    ['Due', momentOf(find(properties, 'DUE') ?? find(properties, 'DTSTART'), zones)],
    [
      'Done',
      momentOf(find(properties, 'COMPLETED'), zones) ||
        (/^COMPLETED$/i.test(textOf(properties, 'STATUS')) ? momentOf(find(properties, 'DTSTAMP'), zones) : ''),
    ],
    ['Description', textOf(properties, 'DESCRIPTION')],
    ['People', attendees(properties)],
    ['UID', uidOf(properties)],
  ]
}

/** One that was moved out of a series has the series' UID and its own place in it. */
const uidOf = (properties: Property[]) =>
  [textOf(properties, 'UID').slice(0, 160), textOf(properties, 'RECURRENCE-ID')].filter(Boolean).join('/').slice(0, 200)

const attendees = (properties: Property[]) =>
  properties
    .filter(({ name }) => name === 'ATTENDEE' || name === 'ORGANIZER')
    .flatMap(({ value }) => listOf(value.replace(/^mailto:/i, '')))
    .filter((mail) => /\S@\S/.test(mail))
    .slice(0, 100)
    .join('; ')

const PERIOD = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/

/** Where an entry ends that only says how long it takes; empty where that cannot be told. */
function afterDuration(begins: string, duration: string): string {
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = PERIOD.exec(duration.trim()) ?? []
  const long = (((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds)
  const isPlain = !/(Z|[+-]\d\d:\d\d)$/.test(begins)
  const from = Date.parse(isPlain ? `${begins.length === 10 ? `${begins}T00:00:00` : begins}Z` : begins)
  if (!long || Number.isNaN(from)) return ''
  const ends = new Date(from + long * 1000)
  if (Number.isNaN(ends.getTime())) return ''
  const text = ends.toISOString().slice(0, 19)
  return isPlain ? (begins.length === 10 ? text.slice(0, 10) : text) : `${text}Z`
}

const find = (properties: Property[], name: string) => properties.find((each) => each.name === name)
const textOf = (properties: Property[], name: string) => plain(find(properties, name)?.value ?? '')
