import type { Caller } from '#platform/context.ts'
import { pagesOf, type Tally, type View, type Wish } from '../exportPages.ts'
import type { TargetName } from '../targets/names.contract.ts'
import { escapedText, foldedLines, line } from './lines.ts'

/** vCard 3, which every phone and mail program reads. */
export async function* vcardOf(
  caller: Caller,
  types: readonly TargetName[],
  wish: Wish,
  tally: Tally,
): AsyncGenerator<string> {
  for (const type of types) {
    for await (const { data } of pagesOf(caller, type, wish)) {
      tally.rows += data.length
      yield data.map(type === 'people' ? personCard : companyCard).join('')
    }
  }
}

type Entry = { value: string; label: string | null }
const TYPES: Record<string, string> = { mobile: 'CELL', work: 'WORK', home: 'HOME', fax: 'FAX', pager: 'PAGER' }

const entries = (name: string, list: unknown) =>
  (list as Entry[]).map(
    ({ value, label }) => `${name}${TYPES[label ?? ''] ? `;TYPE=${TYPES[label ?? '']}` : ''}:${escapedText(value)}`,
  )

const structured = (name: string, parts: unknown[]) =>
  parts.some(Boolean)
    ? `${name}:${parts.map((part) => escapedText(String((part as string | null) ?? ''))).join(';')}`
    : ''

const place = (view: View) => {
  const { street, city, region, postalCode, country } = (view.address as Record<string, string | null> | null) ?? {}
  return structured('ADR;TYPE=WORK', ['', '', street, city, region, postalCode, country])
}

const personCard = (view: View) =>
  foldedLines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    line('UID', view.id),
    line('FN', view.name),
    `N:${[view.lastName, view.firstName, '', '', ''].map((part) => escapedText(String((part as string | null) ?? ''))).join(';')}`,
    structured('ORG', [view.companyName]),
    line('TITLE', view.jobTitle),
    ...entries('EMAIL', view.emails),
    ...entries('TEL', view.phones),
    place(view),
    line('BDAY', view.birthday),
    line('NOTE', view.notes),
    (view.tags as string[]).length > 0 ? `CATEGORIES:${(view.tags as string[]).map(escapedText).join(',')}` : '',
    'END:VCARD',
  ])

const companyCard = (view: View) =>
  foldedLines([
    'BEGIN:VCARD',
    'VERSION:3.0',
    line('UID', view.id),
    'KIND:org',
    line('FN', view.name),
    'N:;;;;',
    structured('ORG', [view.name]),
    view.phone ? `TEL;TYPE=WORK:${escapedText(view.phone as string)}` : '',
    view.domain ? `URL:https://${view.domain as string}` : '',
    place(view),
    line('NOTE', view.notes),
    (view.tags as string[]).length > 0 ? `CATEGORIES:${(view.tags as string[]).map(escapedText).join(',')}` : '',
    'END:VCARD',
  ])
