import { best, codes, dates, mails, names, words } from './comparers.pure.ts'
import type { Matcher } from './matcher.pure.ts'
import { likeness } from './texts.pure.ts'
import type { Traits } from './traits.pure.ts'

const street = words(0.9, 0.75)
const city = words(0.88, 0.75)
const someMail = best(mails)
const someCode = best(codes)
const sameSource = best((a, b) => (a.slice(0, a.indexOf(':')) === b.slice(0, b.indexOf(':')) ? codes(a, b) : null))

/** How two people are compared. The first odds are guesses, near what address books show. */
export const personMatcher: Matcher = {
  align: (a, b) => (isExchanged(a, b) ? { ...b, first: b.last, last: b.first } : b),
  compare: {
    first: (a, b) => names(a.first, b.first),
    last: (a, b) => names(a.last, b.last),
    mail: (a, b) => someMail(a.mails, b.mails),
    phone: (a, b) => someCode(a.phones, b.phones),
    birthday: (a, b) => dates(a.birthday, b.birthday),
    street: (a, b) => street(a.street, b.street),
    postal: (a, b) => codes(a.postal, b.postal),
    city: (a, b) => city(a.city, b.city),
    region: (a, b) => (a.region && b.region ? (a.region === b.region ? 'same' : 'other') : null),
    company: (a, b) => (a.company && b.company ? (a.company === b.company ? 'same' : 'other') : null),
    others: (a, b) => sameSource(a.others, b.others),
  },
  priors: {
    first: {
      same: { m: 0.75, u: 0.005 },
      letter: { m: 0.1, u: 0.003 },
      initial: { m: 0.04, u: 0.02 },
      near: { m: 0.06, u: 0.008 },
      far: { m: 0.02, u: 0.02 },
      other: { m: 0.03, u: 0.944 },
    },
    last: {
      same: { m: 0.82, u: 0.002 },
      letter: { m: 0.08, u: 0.002 },
      initial: { m: 0.01, u: 0.004 },
      near: { m: 0.04, u: 0.006 },
      far: { m: 0.02, u: 0.02 },
      other: { m: 0.03, u: 0.966 },
    },
    mail: {
      same: { m: 0.6, u: 0.00001 },
      local: { m: 0.1, u: 0.0002 },
      letter: { m: 0.05, u: 0.0001 },
      other: { m: 0.25, u: 0.99969 },
    },
    phone: { same: { m: 0.6, u: 0.0001 }, letter: { m: 0.05, u: 0.0002 }, other: { m: 0.35, u: 0.9997 } },
    birthday: {
      same: { m: 0.9, u: 0.0001 },
      day: { m: 0.02, u: 0.00005 },
      letter: { m: 0.05, u: 0.0008 },
      near: { m: 0.01, u: 0.004 },
      other: { m: 0.02, u: 0.99505 },
    },
    street: {
      same: { m: 0.6, u: 0.0005 },
      letter: { m: 0.08, u: 0.0005 },
      near: { m: 0.12, u: 0.003 },
      far: { m: 0.1, u: 0.03 },
      other: { m: 0.1, u: 0.966 },
    },
    postal: { same: { m: 0.8, u: 0.005 }, letter: { m: 0.08, u: 0.02 }, other: { m: 0.12, u: 0.975 } },
    city: {
      same: { m: 0.85, u: 0.05 },
      letter: { m: 0.05, u: 0.002 },
      near: { m: 0.03, u: 0.005 },
      far: { m: 0.02, u: 0.02 },
      other: { m: 0.05, u: 0.923 },
    },
    region: { same: { m: 0.92, u: 0.2 }, other: { m: 0.08, u: 0.8 } },
    company: { same: { m: 0.75, u: 0.01 }, other: { m: 0.25, u: 0.99 } },
    others: { same: { m: 0.9, u: 0.00001 }, letter: { m: 0.05, u: 0.0001 }, other: { m: 0.05, u: 0.99989 } },
  },
  // Two of one household share everything but the first name; only a birthday or an id of their own says otherwise.
  isBarred: ({ first, birthday, others }) =>
    first === 'other' && !['same', 'letter'].includes(birthday ?? '') && !['same', 'letter'].includes(others ?? ''),
}

/** Whether the names fit clearly better when those of one record change places. */
function isExchanged(a: Traits, b: Traits): boolean {
  if (!a.first || !a.last || !b.first || !b.last || a.first === b.first || a.last === b.last) return false
  return likeness(a.first, b.last) > 0.9 && likeness(a.last, b.first) > 0.9
}
