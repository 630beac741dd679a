import type { Me } from '#features/access/access.contract.ts'
import { locale } from '#web/messages/locale.ts'
import { translations } from '#web/messages/translations.ts'
import { givenMe } from './givenMe.ts'
import { languageOf } from './messages.ts'

/** Writes dates, numbers and money as this person does. Another language begins with a fresh page. */
export function speakAs({ user, words, workspace: { timeZone, currency } }: Me) {
  translations.call(words)
  locale.set({ locale: user.locale, timeZone, currency })
  // A page that was made for nobody would be made for nobody again.
  if (givenMe() && document.documentElement.lang !== languageOf(user.locale)) location.reload()
}
