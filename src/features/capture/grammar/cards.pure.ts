import ICAL from 'ical.js'
import { countryOf, normalPhone } from './findContacts.pure.ts'
import { itemsOf } from './people.pure.ts'
import type { Setting, Understanding } from './types.pure.ts'

const CARD = /BEGIN:VCARD[\s\S]*?(?:END:VCARD|$)/gi

/** One person per vCard. A broken card is skipped, the others are read. */
export function understandCard(text: string, setting: Setting): Understanding {
  const items = [...text.matchAll(CARD)].flatMap((match) => {
    const span: [number, number] = [match.index, match.index + match[0].length]
    const card = parsed(/END:VCARD/i.test(match[0]) ? match[0] : `${match[0].trimEnd()}\nEND:VCARD`)
    if (!card) return []
    const first = (name: string) => textOf(card.getFirstPropertyValue(name))
    const all = (name: string) =>
      card
        .getAllProperties(name)
        .map((property) => textOf(property.getFirstValue()))
        .filter(Boolean)
    const name =
      first('fn') || textOf(card.getFirstPropertyValue('n')).split(/[;,]/).slice(0, 2).reverse().join(' ').trim()
    if (!name) return []
    const country = countryOf(setting.locale, setting.defaultCountry)
    const phones = all('tel')
      .map((phone) => normalPhone(phone.replace(/^tel:/i, ''), country))
      .filter((phone) => phone !== null)
    return itemsOf(
      {
        name,
        span,
        jobTitle: first('title') || null,
        company: first('org').split(/[;,]/)[0]?.trim() || null,
        emails: all('email').map((email) => email.replace(/^mailto:/i, '').toLowerCase()),
        phones: [...new Set(phones)],
        domain: null,
      },
      setting,
    )
  })
  if (items.length === 0) items.push(note(text, setting))
  return {
    items,
    ambiguities: [],
    spans: items.map((item, itemIndex) => ({
      span: item.span,
      slot: item.kind === 'person' ? ('person' as const) : ('fact' as const),
      label: 'vCard',
      itemIndex,
    })),
    offers: [],
  }
}

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.flat().join(';')
  // ical.js gives its own classes for dates and the like; each knows how to write itself.
  return typeof value === 'string' || typeof value === 'number' || value instanceof ICAL.Time ? String(value) : ''
}

function parsed(text: string): InstanceType<typeof ICAL.Component> | null {
  try {
    return new ICAL.Component(
      ICAL.parse(text.replace(/^[ \t]+(?=[A-Z-]+[;:])/gm, '').replace(/\r?\n/g, '\r\n')) as never,
    )
  } catch {
    return null
  }
}

const note = (text: string, setting: Setting): Understanding['items'][number] => ({
  kind: 'activity',
  type: 'note',
  direction: null,
  outcome: null,
  occurredAt: setting.at,
  people: [],
  companies: [],
  deals: [],
  products: [],
  summary: text.slice(0, 2000),
  span: [0, text.length],
  certain: true,
})
