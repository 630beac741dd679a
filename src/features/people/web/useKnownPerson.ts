import { digits } from '#kernel/text.ts'
import { useRead } from '#web/useRead.ts'
import { people, type PersonView } from '../people.contract.ts'

/** Somebody who has exactly this mail address or phone number already, if I may see them. */
export function useKnownPerson(email: string, phone: string): PersonView | undefined {
  const isMail = email.includes('@')
  const isPhone = digits(phone).length > 6
  const byMail = useRead(people.list, isMail ? { q: email, limit: 5 } : null)
  const byPhone = useRead(people.list, isPhone ? { q: phone, limit: 5 } : null)
  const hasMail = (person: PersonView) => person.emails.some(({ value }) => value.toLowerCase() === email.toLowerCase())
  const hasPhone = (person: PersonView) => person.phones.some((known) => isSameNumber(phone, known.e164 ?? known.value))
  return (
    (isMail ? byMail.data?.data.find(hasMail) : undefined) ?? (isPhone ? byPhone.data?.data.find(hasPhone) : undefined)
  )
}

/** Without its country a number is told by what follows the leading zero. */
function isSameNumber(typed: string, known: string): boolean {
  const [a, b] = [digits(typed).replace(/^0+/, ''), digits(known).replace(/^0+/, '')]
  return a === b || b.endsWith(a) || a.endsWith(b)
}
