import { bareDomain } from '../companies.contract.ts'

const SITE = /^(https?:\/\/)?([\p{L}\p{N}-]+\.)+\p{L}{2,}(\/\S*)?$/iu

/** What was typed or pasted: a website gives the domain and a first guess at the name, anything else is the name. */
export function readCompany(text: string): { name: string; domain?: string } {
  const words = text.trim()
  if (!SITE.test(words)) return { name: words }
  const domain = bareDomain(words.toLowerCase())
  return { name: nameFromDomain(domain), domain }
}

/** `brightwater-labs.co.uk` → `Brightwater Labs`. */
export function nameFromDomain(domain: string): string {
  const parts = domain.split('.')
  const isDouble = parts.length > 2 && /^(com?|org|net|ac|gov|edu)$/.test(parts.at(-2) ?? '')
  const name = parts.at(isDouble ? -3 : -2) ?? domain
  return name
    .split('-')
    .filter(Boolean)
    .map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1))
    .join(' ')
}
