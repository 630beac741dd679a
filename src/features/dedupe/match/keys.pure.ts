import { doubleMetaphone } from 'double-metaphone'
import type { Traits } from './traits.pure.ts'

/**
 * The keys under which a person is looked for: two records are compared only where they share one. Each is wrong for
 * somebody (a typing error, a new number), so there are several kinds.
 */
export function keysOfPerson(traits: Traits): string[] {
  const { first, last, mails, phones, birthday, postal, street, company, others } = traits
  const [f, l] = [sound(first), sound(last)]
  const number = /\d+/.exec(street)?.[0]
  const day = birthday.slice(-5)
  return unique([
    ...mails.map((mail) => `m:${mail}`),
    ...mails.flatMap((mail) => (mail.indexOf('@') > 5 ? [`l:${mail.slice(0, mail.indexOf('@'))}`] : [])),
    ...phones.map((phone) => `p:${phone.slice(-9)}`),
    ...others.map((other) => `x:${other}`),
    // Sorted, so that names which changed places meet.
    first && last && `n:${[f, l].sort().join(' ')}`,
    first && !last && `n:${first}`,
    last && first && `i:${l} ${first[0]}`,
    birthday && `b:${birthday}`,
    day && f && `d:${day} ${f}`,
    day && l && `d:${day} ${l}`,
    postal && f && `z:${postal} ${f}`,
    postal && l && `z:${postal} ${l}`,
    postal && number && `s:${postal} ${number}`,
    company && l && `c:${company} ${l}`,
    company && f && `c:${company} ${f}`,
  ])
}

/** The same for a company: its domain, its name in any order of words, by sound and by beginning, its phone, its address. */
export function keysOfCompany({ first, domain, phones, postal, city, street, others }: Traits): string[] {
  const words = first.split(' ').filter(Boolean)
  const longest = words.toSorted((a, b) => b.length - a.length)[0] ?? ''
  return unique([
    domain && `w:${domain}`,
    domain && `w:${domain.replace(/\.[a-z.]{2,6}$/, '')}`,
    ...phones.map((phone) => `p:${phone.slice(-9)}`),
    ...others.map((other) => `x:${other}`),
    first && `n:${words.toSorted().join(' ')}`,
    first && `n:${first.replaceAll(' ', '')}`,
    first && `o:${sound(first.replaceAll(' ', ''))}`,
    longest && `o:${sound(longest)} ${longest.slice(0, 2)}`,
    postal && longest && `z:${postal} ${sound(longest)}`,
    postal && street && `s:${postal} ${street}`,
    city && words[0] && `y:${city} ${sound(words[0])}`,
  ])
}

const unique = (keys: (string | false | undefined)[]) => [...new Set(keys.filter((key): key is string => Boolean(key)))]

/** How a name sounds; what has no letters of ours sounds as it is written. */
const sound = (name: string) => (name && doubleMetaphone(name)[0]) || name
