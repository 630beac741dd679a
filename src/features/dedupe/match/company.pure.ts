import { digits } from '#kernel/text.ts'
import { best, codes, words } from './comparers.pure.ts'
import type { Matcher } from './matcher.pure.ts'
import { isOneSlip, likeness } from './texts.pure.ts'

const street = words(0.9, 0.75)
const city = words(0.88, 0.75)
const someCode = best(codes)

/** How two companies are compared. Branches of one company share a domain and a name, so the address weighs too. */
export const companyMatcher: Matcher = {
  compare: {
    name: (a, b) => companyNames(a.first, b.first),
    domain: (a, b) => domains(a.domain, b.domain),
    phone: (a, b) => someCode(a.phones, b.phones),
    street: (a, b) => street(a.street, b.street),
    postal: (a, b) => codes(a.postal, b.postal),
    city: (a, b) => city(a.city, b.city),
    others: (a, b) => someCode(a.others, b.others),
  },
  priors: {
    name: {
      same: { m: 0.71, u: 0.0005 },
      letter: { m: 0.08, u: 0.0003 },
      part: { m: 0.08, u: 0.003 },
      near: { m: 0.05, u: 0.004 },
      far: { m: 0.02, u: 0.03 },
      other: { m: 0.06, u: 0.9622 },
    },
    domain: {
      same: { m: 0.85, u: 0.00003 },
      local: { m: 0.06, u: 0.0002 },
      letter: { m: 0.03, u: 0.0005 },
      other: { m: 0.06, u: 0.9992 },
    },
    phone: { same: { m: 0.7, u: 0.0001 }, letter: { m: 0.03, u: 0.0002 }, other: { m: 0.27, u: 0.9997 } },
    street: {
      same: { m: 0.6, u: 0.001 },
      letter: { m: 0.06, u: 0.0005 },
      near: { m: 0.12, u: 0.003 },
      far: { m: 0.1, u: 0.03 },
      other: { m: 0.12, u: 0.9655 },
    },
    postal: { same: { m: 0.8, u: 0.005 }, letter: { m: 0.05, u: 0.02 }, other: { m: 0.15, u: 0.975 } },
    city: {
      same: { m: 0.85, u: 0.08 },
      letter: { m: 0.05, u: 0.002 },
      near: { m: 0.03, u: 0.005 },
      far: { m: 0.02, u: 0.02 },
      other: { m: 0.05, u: 0.893 },
    },
    others: { same: { m: 0.9, u: 0.00001 }, letter: { m: 0.02, u: 0.0002 }, other: { m: 0.08, u: 0.99979 } },
  },
  // A phone exchange or a business park is shared by strangers: without a like name or domain it says nothing.
  isBarred: ({ name, domain, others }) =>
    ['other', 'far'].includes(name ?? '') && domain !== 'same' && others !== 'same',
}

/** Two names without their legal forms: spaces do not matter (`GTXPro`, `GTX Pro`), and one may be the beginning of the other. */
function companyNames(a: string, b: string): string | null {
  if (!a || !b) return null
  const [tightA, tightB] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')]
  if (tightA === tightB || sorted(a) === sorted(b)) return 'same'
  // `Plant 1` and `Plant 2` are named alike on purpose.
  if (digits(a) !== digits(b)) return 'far'
  if (isOneSlip(tightA, tightB)) return tightA.length > 3 ? 'letter' : 'far'
  if (`${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `)) return 'part'
  const alike = likeness(tightA, tightB)
  return alike >= 0.92 ? 'near' : alike >= 0.82 ? 'far' : 'other'
}
const sorted = (name: string) => name.split(' ').sort().join(' ')

/** `acme.com` and `acme.de` share their name. */
function domains(a: string, b: string): string | null {
  if (!a || !b) return null
  if (a === b) return 'same'
  const bare = (domain: string) => domain.replace(/\.(co|com)?\.?[a-z]{2,6}$/, '')
  if (bare(a) === bare(b)) return 'local'
  return isOneSlip(a, b) && a.length > 6 ? 'letter' : 'other'
}
