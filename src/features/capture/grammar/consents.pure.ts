import type { Clause } from './clauses.pure.ts'
import type { Language } from './language.pure.ts'
import { fold } from './fold.pure.ts'
import { addItem, type Names, type State } from './state.pure.ts'
import type { ConsentItem } from './types.pure.ts'

type Consent = Pick<ConsentItem, 'purpose' | 'state'>

export function readConsents({ consent }: Language, text: string, purposes: string[]): Consent[] {
  if (consent.noContact.test(text) && !consent.limits.test(text))
    return purposes.map((purpose) => ({ purpose, state: 'withdrawn' }))
  const found: Consent[] = []
  const known = new Map(purposes.map((purpose) => [fold(purpose).replace(/[\s-]+/g, '_'), purpose]))
  for (const { purpose, withdrawn, given } of consent.purposes) {
    const name = known.get(purpose) ?? known.get(`${purpose}s`)
    if (!name) continue
    if (withdrawn.test(text)) found.push({ purpose: name, state: 'withdrawn' })
    else if (given.test(text)) found.push({ purpose: name, state: 'given' })
  }
  for (const [purpose, { yes, no }] of Object.entries(consent.ticks)) {
    const name = known.get(purpose)
    if (!name || found.some((each) => each.purpose === name)) continue
    if (no.test(text)) found.push({ purpose: name, state: 'withdrawn' })
    else if (yes.test(text)) found.push({ purpose: name, state: 'given' })
  }
  const [first] = found
  const states = new Set(found.map(({ state }) => state))
  if (first && states.size === 1)
    for (const [purpose, joined] of Object.entries(consent.joined)) {
      const name = known.get(purpose)
      if (name && !found.some((each) => each.purpose === name) && joined.test(text))
        found.push({ purpose: name, state: first.state })
    }
  const standard = new Set(consent.purposes.map(({ purpose }) => purpose))
  for (const [key, name] of known) {
    const at = standard.has(key) ? -1 : text.indexOf(key.replaceAll('_', ' '))
    if (at < 0) continue
    if (consent.words.stop.test(text.slice(0, at))) found.push({ purpose: name, state: 'withdrawn' })
    else if (consent.words.go.test(text.slice(0, at))) found.push({ purpose: name, state: 'given' })
  }
  return found
}

export function addConsents(state: State, clause: Clause, consents: Consent[], names: Names): boolean {
  const people = names.people.length
    ? names.people
    : names.open.some(({ type }) => type === 'person')
      ? [{ id: null, name: names.open[0]?.text ?? '' }]
      : []
  for (const person of people) {
    for (const { purpose, state: answer } of consents) {
      addItem(
        state,
        {
          kind: 'consent',
          person,
          purpose,
          state: answer,
          source: state.reading.text.slice(...clause.span),
          span: clause.span,
          certain: person.id !== null || names.open.length === 0,
        },
        names,
        'consent',
        `${purpose}: ${answer}`,
      )
    }
  }
  return people.length > 0
}
