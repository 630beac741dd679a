import { getCountryCallingCode, isSupportedCountry, type CountryCode } from 'libphonenumber-js'
import { sql } from 'kysely'
import { tableSeen } from '#platform/records/tableSeen.ts'
import { made, provider, shown } from '../provider.ts'
import type { Say } from '../returns.messages.ts'

type Row = {
  id: string
  name: string
  mail: string
  address: Record<string, string | null>
  company_id: string | null
  known_id: string | null
  known: string | null
  known_address: Record<string, string | null> | null
  known_at: string | null
}

/** Addresses of mail providers say nothing about an employer. */
const EVERYBODY =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|icloud|me|aol|gmx|web|proton|protonmail|mail|t-online|posteo|zoho|yandex)\./

/** Country endings that are used by everybody, not by a country. */
const NO_COUNTRY = new Set(['io', 'ai', 'co', 'me', 'tv', 'fm', 'eu', 'ly', 'to', 'cc', 'ws'])

/** A mail address, and the fields nobody has to type: company, site, country, time zone, dial code. Own data first. */
export const domain = provider<Row>({
  number: 2,
  type: 'mail_domain',
  kind: 'direct',
  triggers: (about) => made(about, 'person').length + about.updated.filter((one) => one.type === 'person').length > 0,
  ask: (about) => {
    const ids = [...made(about, 'person'), ...about.updated.filter((one) => one.type === 'person').map((one) => one.id)]
    return sql`select p.id, p.name, lower(p.emails -> 0 ->> 'value') as mail, p.address, p.company_id, c.id as known_id, c.name as known, c.address as known_address, c.updated_at as known_at
      from a_person p
      left join ${tableSeen(about.actor, 'company')} c on c.domain = p.domain and ${shown(about, 'company', 'c')}
      where p.id = any(${ids}::uuid[]) and p.domain <> '' order by c.created_at limit 1`
  },
  tell: (rows, about, say) =>
    rows.flatMap((row) => {
      const site = row.mail.split('@')[1] ?? ''
      if (EVERYBODY.test(site)) return []
      const country = countryOf(site, row.known_address?.country)
      const facts = factsOf(row, site, country, { say, now: about.now, locale: about.actor.workspace.locale })
      if (facts.length < 3) return []
      const address = country && !row.address.country ? { ...row.address, country: named(country, 'en') } : null
      const body = { ...(row.known_id && !row.company_id && { companyId: row.known_id }), ...(address && { address }) }
      return [
        {
          title: say('domain.title', { domain: site, who: row.name }),
          body: facts.join(' · '),
          source: say('source.domain'),
          asOf: row.known_at ?? about.now.toISOString(),
          record: { type: 'person', id: row.id },
          about: row.id,
          ...(row.known_id && { sources: [{ type: 'company', id: row.known_id }] }),
          values: [row.known ?? '', country ? `${named(country, 'en')} ${zoneOf(country) ?? ''}` : `www.${site}`],
          trust: row.known ? 1 : 0.7,
          neededAt: about.now.toISOString(),
          ...(Object.keys(body).length > 0 && {
            action: {
              label: say('domain.action'),
              to: `/people/${row.id}`,
              call: { method: 'PATCH' as const, path: `/people/${row.id}`, body },
            },
          }),
        },
      ]
    }),
})

type Telling = { say: Say; now: Date; locale: string }

function factsOf(row: Row, site: string, country: CountryCode | null, { say, now, locale }: Telling): string[] {
  const zone = country && zoneOf(country)
  const clock = zone && new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone }).format(now)
  const name = country && named(country, locale)
  return [
    row.known && say('domain.company', { company: row.known }),
    say('domain.site', { domain: site }),
    name &&
      (zone
        ? say('domain.zone', { country: name, zone: zone.replaceAll('_', ' '), clock })
        : say('domain.country', { country: name })),
    country && say('domain.dial', { dial: getCountryCallingCode(country) }),
  ].filter((fact) => typeof fact === 'string')
}

/** What the company's own record says, else the ending of the domain. */
function countryOf(site: string, known: string | null | undefined): CountryCode | null {
  const byName = known && countries().get(known.toLowerCase())
  if (byName) return byName
  const ending = site.split('.').at(-1) ?? ''
  const code = ending === 'uk' ? 'GB' : ending.toUpperCase()
  return !NO_COUNTRY.has(ending) && isSupportedCountry(code) ? code : null
}

/** The one time zone of a country; null where it has several. */
function zoneOf(country: CountryCode): string | null {
  const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & {
    getTimeZones?: () => string[] | undefined
  }
  const zones = locale.getTimeZones?.() ?? []
  return zones.length === 1 ? (zones[0] ?? null) : null
}

const named = (country: CountryCode, locale: string) =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country

let known: Map<string, CountryCode> | undefined

/** Country codes by their English names and by themselves. */
function countries(): Map<string, CountryCode> {
  if (known) return known
  known = new Map()
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second
      if (!isSupportedCountry(code)) continue
      known.set(named(code, 'en').toLowerCase(), code)
      known.set(code.toLowerCase(), code)
    }
  }
  return known
}
