export type PersonWords = { firstName?: string; lastName?: string; email?: string; phone?: string }

const MAIL = /[^\s<>,;:()"']+@[^\s<>,;:()"']+\.[^\s<>,;:()"'.]{2,}/u
const PHONE = /(?:\+|\b0|\()\d[\d\s().\-/]{6,}\d/

/** What was typed or pasted: `Anna Visser <anna@halden.example> +31 6 1234 5678`, in any order, or only a part of it. */
export function readPerson(text: string): PersonWords {
  const email = MAIL.exec(text)?.[0]
  const phone = PHONE.exec(email ? text.replace(email, ' ') : text)?.[0].trim()
  let rest = text
  for (const known of [email, phone]) if (known) rest = rest.replace(known, ' ')
  const name = rest
    .replace(/[<>,;:()"]|mailto/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return {
    ...(name ? splitName(name) : email ? nameFromMail(email) : {}),
    ...(email ? { email: email.toLowerCase() } : {}),
    ...(phone ? { phone } : {}),
  }
}

/** The first word is the first name: particles (`van der`) stay with the last name. */
export function splitName(name: string): PersonWords {
  const [firstName = '', ...rest] = name.trim().split(/\s+/)
  return rest.length > 0 ? { firstName, lastName: rest.join(' ') } : { firstName }
}

/** `anna.visser@…` → Anna Visser. One word, or an office's address, says no name. */
function nameFromMail(email: string): PersonWords {
  const local = email.slice(0, email.indexOf('@')).replace(/\+.*$/, '')
  const words = local.split(/[._-]+/).filter((word) => /^\p{L}{2,}$/u.test(word))
  if (words.length < 2) return {}
  return splitName(words.map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1)).join(' '))
}

/** The company's domain in a mail address; nothing for the large free providers, where everybody has an address. */
export function companyDomain(email: string): string | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return domain.includes('.') && !FREE.test(domain) ? domain : undefined
}

const FREE =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|proton|protonmail|pm|zoho|mail|fastmail|hey|orange|wanadoo|free|laposte|libero|seznam|wp|o2|qq|163|126|yandex|ziggo|kpnmail|telenet|bluewin)\.[a-z]{2,3}(\.[a-z]{2})?$/
