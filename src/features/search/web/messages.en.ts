import { catalogue } from '#web/messages/catalogue.ts'

/** The palette's words. */
export const t = catalogue({
  'search.placeholder': 'A name, a phone, a mail address, or what to do',
  'search.results': 'What was found',
  'search.favourites': 'Favourites',
  'search.recent': 'Lately',
  'search.commands': 'Go and do',
  'search.person': 'People',
  'search.company': 'Companies',
  'search.deal': 'Deals',
  'search.case': 'Cases',
  'search.product': 'Products',
  'search.nothing': 'Nothing is called “{q}”.',
  'search.nothingText': 'Try a part of the name, a mail address or some digits of the phone.',
  'search.count': '{count, plural, =0 {Nothing found} one {# result} other {# results}}',
  'search.close': 'Close',
  'search.clear': 'Empty the field',
  'search.keysMove': 'choose',
  'search.keysOpen': 'open',
  'search.keysTab': 'in a new tab',
})
