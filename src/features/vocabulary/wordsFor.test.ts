import { expect, test } from 'vitest'
import { renamer } from '#kernel/renaming.ts'
import { DEFAULTS } from './concepts.pure.ts'
import { wordsFor, type Terms } from './wordsFor.pure.ts'

const english = (terms: Terms) => renamer(wordsFor('en', terms))
const german = (terms: Terms) => renamer(wordsFor('de', terms))

test('a term is renamed wherever it stands: one and several, large and small, with the article that fits', () => {
  const say = english({ deal: { one: 'order', many: 'orders', gender: null } })
  expect(say('Deals')).toBe('Orders')
  expect(say('A deal and two deals: a new deal.')).toBe('An order and two orders: a new order.')
  expect(say('This deal’s next step')).toBe('This order’s next step')
  expect(say('How to deal with it, ideally')).toBe('How to deal with it, ideally')
})

test('words that only look alike, addresses and names in code stay', () => {
  const say = english({ case: { one: 'ticket', many: 'tickets', gender: null } })
  expect(say('In case of doubt, open a case.')).toBe('In case of doubt, open a ticket.')
  expect(say('Showcases, /cases and case_id')).toBe('Showcases, /cases and case_id')
})

test('two terms may change places', () => {
  const say = english({
    deal: { one: 'case', many: 'cases', gender: null },
    case: { one: 'deal', many: 'deals', gender: null },
  })
  expect(say('Deals and cases')).toBe('Cases and deals')
})

test('abbreviations keep their capitals within a sentence, other words do not', () => {
  expect(english({ case: { one: 'KYC file', many: 'KYC files', gender: null } })('Open cases')).toBe('Open KYC files')
  expect(english({ case: { one: 'Ticket', many: 'Tickets', gender: null } })('Open cases')).toBe('Open tickets')
})

test('in German the articles before a word follow its gender, and its case stays', () => {
  const say = german({ deal: { one: 'Verkaufschance', many: 'Verkaufschancen', gender: 'f' } })
  expect(say('Der Deal')).toBe('Die Verkaufschance')
  expect(say('Öffnen Sie den Deal mit einem Deal wegen des Deals')).toBe(
    'Öffnen Sie die Verkaufschance mit einer Verkaufschance wegen der Verkaufschance',
  )
  expect(say('zum Deal, in diesem Deal, kein Deal')).toBe(
    'zur Verkaufschance, in dieser Verkaufschance, keine Verkaufschance',
  )
})

test('in German a feminine word gives way to a masculine one, with the endings of both', () => {
  const say = german({ company: { one: 'Kunde', many: 'Kunden', gender: 'm' } })
  expect(say('Die Firma kennt keine Firma.')).toBe('Der Kunde kennt keinen Kunden.')
  expect(say('mit der Firma, 3 Firmen')).toBe('mit dem Kunden, 3 Kunden')
  const cases = german({ case: { one: 'Auftrag', many: 'Aufträge', gender: 'm' } })
  expect(cases('mit 3 Fällen; auf jeden Fall')).toBe('mit 3 Aufträgen; auf jeden Fall')
})

test('nothing is put in the place of anything while all terms are the usual ones', () => {
  expect(wordsFor('en', { deal: DEFAULTS.en.deal })).toEqual([])
})
